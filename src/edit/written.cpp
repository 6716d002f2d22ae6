// SPDX-License-Identifier: MIT
// Lists and maps in lines, unless they are empty.
#include "edit/written.hpp"

#include "edit/scalar.hpp"

namespace icpcheck::edit {
namespace {

bool fits_on_line(const Value& value) {
  return value.is_scalar() || (value.items.empty() && value.fields.empty());
}

std::string on_line(const Value& value) {
  return value.is_scalar() ? scalar(value, Within::block) : on_one_line(value, false);
}

}  // namespace

std::string behind_key(const Value& value, std::size_t column, const Style& style) {
  if (fits_on_line(value)) return " " + on_line(value);
  const bool is_list = value.kind == yaml::Kind::list;
  const std::size_t inner = column + (is_list ? style.dash : style.step);
  return style.line_break + std::string(inner, ' ') + lines_of(value, inner, style);
}

std::string behind_dash(const Value& value, std::size_t column, const Style& style) {
  return fits_on_line(value) ? on_line(value) : lines_of(value, column, style);
}

std::string lines_of(const Value& value, std::size_t column, const Style& style) {
  const std::string next = style.line_break + std::string(column, ' ');
  std::string lines;
  for (const Value& item : value.items) {
    if (!lines.empty()) lines += next;
    lines += "- " + behind_dash(item, column + 2, style);
  }
  for (const auto& [name, field] : value.fields) {
    if (!lines.empty()) lines += next;
    lines += key(name, Within::block) + ":" + behind_key(field, column, style);
  }
  return lines;
}

}  // namespace icpcheck::edit
