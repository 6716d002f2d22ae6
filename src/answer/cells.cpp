// SPDX-License-Identifier: MIT
// What stands in the cells that people fill in.
#include "answer/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "answer/parts.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/formula.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/schema/loose_date.hpp"

namespace icpcheck::answer {
namespace {

using form::Part;

constexpr std::array filled_in{Part::answer,    Part::not_known,   Part::document, Part::date,
                               Part::paragraph, Part::answered_by, Part::remark,   Part::remove};
constexpr std::array ticks{"yes", "y", "x", "true", "1", "\xE2\x9C\x93", "\xE2\x9C\x94"};
constexpr std::array blank_words{"", "no", "n", "false", "0", "-"};
constexpr std::array not_known_words{
    "not known", "unknown", "don't know", "do not know", "dont know", "don\xE2\x80\x99t know",
    "n/k",       "nk",      "?",          "not sure",    "no idea"};

template <std::size_t size>
bool is_one_of(const std::string& word, const std::array<const char*, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::string place_in(const Grid& grid, std::uint32_t row, std::uint32_t column) {
  std::string place = sheet::place_name(grid.sheet().name, row, column);
  if (!place.empty()) place[0] = upper(place[0]);
  return place;
}

std::string written(const sheet::Cell& cell) {
  return std::string(trimmed(without_guard(cell.text)));
}

bool says_not_known(std::string_view text) {
  std::string word = lowered(trimmed(text));
  if (word.ends_with('.')) word.pop_back();
  return is_one_of(word, not_known_words);
}

void Cells::refuse(const Grid& grid, std::uint32_t row, std::uint32_t column, std::string code,
                   std::string_view what, std::string hint) {
  diagnostics_.add(error_of(file_, std::move(code),
                            fmt::format("{}: {}", place_in(grid, row, column), what),
                            std::move(hint)));
}

bool Cells::is_value(const Grid& grid, std::uint32_t row, const sheet::Cell& cell) {
  if (cell.kind == sheet::Kind::formula) {
    refuse(grid, row, cell.column, "answer.formula", "this is a formula.",
           "Write the answer itself, or paste it as a value.");
    return false;
  }
  if (cell.kind == sheet::Kind::error) {
    refuse(grid, row, cell.column, "answer.error", "this is an error of the spreadsheet.",
           "Write the answer.");
    return false;
  }
  if (cell.merged && cell.kind != sheet::Kind::empty) {
    refuse(grid, row, cell.column, "answer.merged",
           "this cell is merged with others, so it could answer each of them.",
           "Unmerge the cells, and write the answer to each question.");
    return false;
  }
  return true;
}

bool Cells::are_values(const Grid& grid, std::uint32_t row) {
  bool all = true;
  for (const Part part : filled_in) {
    if (grid.has(part)) all = is_value(grid, row, grid.cell(row, part)) && all;
  }
  return all;
}

std::optional<Date> Cells::day(const Grid& grid, std::uint32_t row, Part part) {
  const std::string text = grid.text(row, part);
  if (text.empty()) return std::nullopt;
  const auto day = read_day(text);
  if (day) return day;
  std::string hint = schema::explain_date(text);
  if (!hint.empty()) hint += ' ';
  refuse(grid, row, grid.column_of(part), "answer.no_day",
         fmt::format("\"{}\" is not a day.", escape(text)),
         hint +
             "Write it like 7 December 2021. If you know only the month, leave this empty and "
             "put the month behind the name of the document.");
  return std::nullopt;
}

bool Cells::is_ticked(const Grid& grid, std::uint32_t row, Part part) {
  std::string word = lowered(grid.text(row, part));
  if (word.ends_with('.')) word.pop_back();
  const bool named = part == Part::not_known ? is_one_of(word, not_known_words) : word == "remove";
  if (is_one_of(word, ticks) || named) return true;
  if (is_one_of(word, blank_words)) return false;
  refuse(grid, row, grid.column_of(part), "answer.no_tick",
         fmt::format("\"{}\" says neither yes nor no.", escape(word)),
         fmt::format("Write Yes under \"{}\", or nothing. What else there is to say goes under "
                     "\"{}\".",
                     form::titles_of(part).sheet, form::titles_of(Part::remark).sheet));
  return false;
}

}  // namespace icpcheck::answer
