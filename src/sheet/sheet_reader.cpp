// SPDX-License-Identifier: MIT
// Tools leave out what can be guessed: numbers of rows, names of cells, types, empty cells.
#include "sheet/sheet_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/problems.hpp"
#include "sheet/rich_text.hpp"

namespace icpcheck::sheet {
namespace {

std::string_view without_spaces(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
  return text.substr(0, text.find_last_not_of(spaces) + 1);
}

/// LibreOffice writes so what somebody has chosen, not computed.
bool is_constant(const pugi::xml_node& formula) {
  const std::string words = text_of(formula);
  return words == "TRUE()" || words == "FALSE()";
}

/// Of ISO 8601: a day stays a day, "T" and a zone go.
std::string iso_text(std::string text) {
  constexpr std::string_view midnight = "T00:00:00";
  const std::size_t at = text.find(midnight);
  if (at != std::string::npos) return text.substr(0, at);
  std::ranges::replace(text, 'T', ' ');
  return text;
}

/// In one row, of which the range reaches up to that column; at least 1, as a look takes time, too.
std::size_t count_of_columns(const Range& range, std::size_t last_column) {
  return last_column <= range.first_column ? 1 : last_column - range.first_column + 1;
}

}  // namespace

void SheetReader::read(const pugi::xml_document& document, Sheet& sheet) {
  sheet_ = &sheet;
  formulas_.clear();
  const pugi::xml_node root = document.document_element();
  if (!is_named(root, "worksheet")) {
    return problems_.add(damaged(file_, fmt::format("The workbook is damaged: the sheet '{}' is "
                                                    "none.",
                                                    escape(sheet.name))));
  }
  read_rows(child(root, "sheetData"));
  mark_formulas();
  read_merged(child(root, "mergeCells"));
  mark_merged();
  trim(sheet);
}

void SheetReader::read_rows(const pugi::xml_node& data) {
  std::uint32_t row = 0;
  for (const pugi::xml_node& node : data.children()) {
    if (!is_named(node, "row")) continue;
    row = parse_whole<std::uint32_t>(attribute(node, "r")).value_or(row + 1);
    if (row == 0) {
      return problems_.add(damaged(file_, fmt::format("The workbook is damaged: the sheet '{}' has "
                                                      "a row above the first.",
                                                      escape(sheet_->name))));
    }
    read_row(node, row);
    if (budget_.is_spent()) return;
  }
}

void SheetReader::read_row(const pugi::xml_node& node, std::uint32_t row) {
  std::uint32_t column = 0;
  for (const pugi::xml_node& cell : node.children()) {
    if (!is_named(cell, "c")) continue;
    const std::string_view name = attribute(cell, "r");
    const auto place = name.empty() ? Range{row, column + 1, row, column + 1} : parse_range(name);
    if (!place) return refuse_name(row, name);
    if (place->first_row != row || name.find(':') != std::string_view::npos) {
      refuse_cell(row, column + 1, "has a name of another place");
      return;
    }
    column = place->first_column;
    read_cell(cell, row, column);
    if (budget_.is_spent()) return;
  }
}

void SheetReader::read_cell(const pugi::xml_node& node, std::uint32_t row, std::uint32_t column) {
  const pugi::xml_node formula = child(node, "f");
  if (formula != nullptr) note_formula_range(formula);
  Value value = value_of(node, row, column);
  if (formula != nullptr && !is_constant(formula)) value.kind = Kind::formula;
  if (value.kind == Kind::empty) return;
  Cell* const cell = budget_.take(*sheet_, row, column);
  if (cell == nullptr) return;
  if (cell->kind != Kind::empty) {
    refuse_cell(row, column, "stands there twice");
    return;
  }
  cell->kind = value.kind;
  budget_.set_text(*sheet_, *cell, std::move(value.text));
}

SheetReader::Value SheetReader::value_of(const pugi::xml_node& node, std::uint32_t row,
                                         std::uint32_t column) {
  const std::string_view type = attribute(node, "t");
  const auto text = [](std::string words) {
    return Value{words.empty() ? Kind::empty : Kind::text, std::move(words)};
  };
  if (type == "inlineStr") return text(rich_text(child(node, "is")));
  const std::string words = plain_text(child(node, "v"));
  if (type == "str") return text(words);
  const std::string_view bare = without_spaces(words);
  if (bare.empty()) return {};
  if (type == "s") return shared_text(bare, row, column);
  if (type == "e") return {Kind::error, std::string(bare)};
  if (type == "d") return {Kind::date, iso_text(std::string(bare))};
  if (type == "b") return {Kind::boolean, bare == "1" || bare == "true" ? "true" : "false"};
  return number(node, bare, row, column);
}

SheetReader::Value SheetReader::shared_text(std::string_view number, std::uint32_t row,
                                            std::uint32_t column) {
  const auto at = parse_whole<std::size_t>(number);
  if (!at || *at >= shared_.texts.size()) {
    return refuse_cell(row, column, "shows a text that is not there");
  }
  const std::string& text = shared_.texts[*at];
  return {text.empty() ? Kind::empty : Kind::text, text};
}

SheetReader::Value SheetReader::number(const pugi::xml_node& node, std::string_view digits,
                                       std::uint32_t row, std::uint32_t column) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) {
    return refuse_cell(row, column, "has a number that is none");
  }
  const auto look = parse_whole<std::size_t>(attribute(node, "s"));
  const Shows shows = look && *look < shared_.shows.size() ? shared_.shows[*look] : Shows::number;
  if (shows != Shows::number) {
    if (auto day = day_text(value, shows, shared_.epoch)) return {Kind::date, std::move(*day)};
  }
  return {Kind::number, number_text(value)};
}

/// Only the first cell of such a range has the formula in it.
void SheetReader::note_formula_range(const pugi::xml_node& formula) {
  const std::string_view type = attribute(formula, "t");
  if (type != "array" && type != "dataTable") return;
  if (const auto range = parse_range(attribute(formula, "ref"))) formulas_.push_back(*range);
}

void SheetReader::mark_formulas() {
  for (const Range& range : formulas_) {
    const std::size_t last_row = std::min<std::size_t>(range.last_row, sheet_->rows.size());
    for (std::size_t row = range.first_row; row <= last_row; ++row) {
      auto& cells = sheet_->rows[row - 1];
      const std::size_t last_column = std::min<std::size_t>(range.last_column, cells.size());
      if (!budget_.cover(count_of_columns(range, last_column))) return;
      for (std::size_t column = range.first_column; column <= last_column; ++column) {
        Cell& cell = cells[column - 1];
        if (cell.kind != Kind::empty) cell.kind = Kind::formula;
      }
    }
  }
}

void SheetReader::read_merged(const pugi::xml_node& list) {
  for (const pugi::xml_node& node : list.children()) {
    if (!is_named(node, "mergeCell")) continue;
    if (sheet_->merged.size() >= most_merged_ranges) {
      return problems_.add(
          too_large(file_, fmt::format("The sheet '{}' has more than {} merged ranges.",
                                       escape(sheet_->name), grouped(most_merged_ranges))));
    }
    const auto range = parse_range(attribute(node, "ref"));
    if (range) sheet_->merged.push_back(*range);
  }
}

/// As far as there are other cells: somebody may have merged whole columns.
void SheetReader::mark_merged() {
  std::size_t columns = 0;
  for (const auto& cells : sheet_->rows) columns = std::max(columns, cells.size());
  for (const Range& range : sheet_->merged) {
    const std::size_t last_row = std::min<std::size_t>(range.last_row, sheet_->rows.size());
    const std::size_t last_column = std::min<std::size_t>(range.last_column, columns);
    for (std::uint32_t row = range.first_row; row <= last_row; ++row) {
      if (!budget_.cover(count_of_columns(range, last_column))) return;
      for (std::uint32_t column = range.first_column; column <= last_column; ++column) {
        Cell* const cell = budget_.take(*sheet_, row, column);
        if (cell == nullptr) return;
        cell->merged = true;
      }
    }
  }
}

SheetReader::Value SheetReader::refuse_cell(std::uint32_t row, std::uint32_t column,
                                            std::string_view what) {
  refuse(fmt::format("{} {}", place_name(sheet_->name, row, column), what));
  return {};
}

/// Nobody could find the place where it stands.
void SheetReader::refuse_name(std::uint32_t row, std::string_view name) {
  constexpr std::size_t longest = 20;
  refuse(fmt::format("row {} of the sheet '{}' has a cell \"{}\", which no sheet has", row,
                     escape(sheet_->name), escape(cut(std::string(name), longest, "..."))));
}

void SheetReader::refuse(std::string_view what) {
  constexpr std::size_t most_faults = 10;
  if (++faults_ > most_faults) return;
  problems_.add(damaged(file_, fmt::format("The workbook is damaged: {}.", what)));
}

}  // namespace icpcheck::sheet
