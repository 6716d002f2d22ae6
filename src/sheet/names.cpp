// SPDX-License-Identifier: MIT
#include "sheet/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/place.hpp"
#include "icpcheck/sheet/write.hpp"
#include "sheet/cell_text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::size_t longest_sheet_name = 31;

/// What Excel refuses becomes a space; spaces beside each other are one.
std::string sheet_characters(std::string_view text) {
  std::string name;
  for (const char c : visible(text)) {
    const bool is_space = std::string_view("[]:*?/\\\n\t ").find(c) != std::string_view::npos;
    if (!is_space) {
      name += c;
    } else if (!name.ends_with(' ')) {
      name += ' ';
    }
  }
  return name;
}

void trim_name(std::string& name) {
  constexpr std::string_view ends = " '";
  name.erase(0, std::min(name.find_first_not_of(ends), name.size()));
  name.erase(name.find_last_not_of(ends) + 1);
}

bool is_taken(std::string_view name, std::span<const std::string> taken) {
  return lowered(name) == "history" || std::ranges::any_of(taken, [&](const std::string& other) {
           return lowered(other) == lowered(name);
         });
}

/// The text with " 2" or another number behind it, within the length.
std::string numbered(const std::string& text, std::size_t number, std::size_t most) {
  const std::string end = fmt::format(" {}", number);
  std::string name = cut(text, most - end.size(), "");
  trim_name(name);
  return name + end;
}

/// "R1C1" and parts of it name cells, too.
bool is_like_cell(std::string_view name) {
  if (parse_range(name)) return true;
  const std::string_view digits = "0123456789";
  std::string small = lowered(name);
  std::erase_if(small, is_digit);
  return (small == "r" || small == "c" || small == "rc") && digits.find(name[0]) == digits.npos;
}

}  // namespace

std::string sheet_name(std::string_view text, std::span<const std::string> taken) {
  std::string base = cut(sheet_characters(text), longest_sheet_name, "");
  trim_name(base);
  if (base.empty()) base = "Sheet";
  std::string name = base;
  for (std::size_t number = 2; is_taken(name, taken); ++number) {
    name = numbered(base, number, longest_sheet_name);
  }
  return name;
}

std::string table_name(std::string_view text, std::set<std::string>& taken) {
  constexpr std::size_t longest = 100;
  std::string base{text.substr(0, longest)};
  std::ranges::replace_if(
      base, [](char c) { return !is_letter_or_digit(c); }, '_');
  if (base.empty() || is_digit(base.front()) || is_like_cell(base)) base.insert(0, 1, '_');
  std::string name = base;
  for (std::size_t number = 2; !taken.insert(lowered(name)).second; ++number) {
    name = fmt::format("{}_{}", base, number);
  }
  return name;
}

std::vector<std::string> unlike_titles(std::vector<std::string> titles) {
  std::set<std::string> taken;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    std::ranges::replace(titles[i], '\n', ' ');
    if (is_blank(titles[i])) titles[i] = fmt::format("Column {}", i + 1);
    std::string title = titles[i];
    for (std::size_t number = 2; !taken.insert(lowered(title)).second; ++number) {
      title = fmt::format("{} {}", titles[i], number);
    }
    titles[i] = std::move(title);
  }
  return titles;
}

}  // namespace icpcheck::sheet
