// SPDX-License-Identifier: MIT
#include "icpcheck/sheet/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::uint32_t letters_a_place = 26;
// What Excel can hold.
constexpr std::uint32_t lowest_row = 1'048'576;
constexpr std::uint32_t rightmost_column = 16'384;

struct Corner {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

void skip_dollar(std::string_view& text) {
  if (text.starts_with('$')) text.remove_prefix(1);
}

/// "B7" or "$B$7".
std::optional<Corner> parse_corner(std::string_view text) {
  Corner corner;
  skip_dollar(text);
  while (!text.empty() && is_letter(text.front()) && corner.column <= rightmost_column) {
    corner.column =
        corner.column * letters_a_place + static_cast<std::uint32_t>(upper(text.front()) - 'A' + 1);
    text.remove_prefix(1);
  }
  skip_dollar(text);
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  const auto row = parse_whole<std::uint32_t>(text);
  corner.row = row.value_or(0);
  const bool exists = corner.row >= 1 && corner.row <= lowest_row && corner.column >= 1 &&
                      corner.column <= rightmost_column;
  return exists ? std::optional{corner} : std::nullopt;
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / letters_a_place) {
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % letters_a_place));
  }
  return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return column_name(column) + std::to_string(row);
}

std::string range_name(const Range& range) {
  std::string name = cell_name(range.first_row, range.first_column);
  const std::string last = cell_name(range.last_row, range.last_column);
  return name == last ? name : name + ':' + last;
}

std::string place_name(std::string_view sheet, std::uint32_t row, std::uint32_t column) {
  const std::string cell = "cell " + cell_name(row, column);
  return sheet.empty() ? cell : fmt::format("sheet '{}', {}", escape(sheet), cell);
}

std::optional<Range> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = parse_corner(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_corner(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  const auto [top, bottom] = std::minmax(first->row, last->row);
  const auto [left, right] = std::minmax(first->column, last->column);
  return Range{top, left, bottom, right};
}

}  // namespace icpcheck::sheet
