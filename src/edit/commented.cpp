// SPDX-License-Identifier: MIT
// Lines that a template has as comments, as `icpcheck init` writes them: "# " before the line as it
// would stand.
#include <algorithm>

#include "edit/splice.hpp"

namespace icpcheck::edit {
namespace {

/// A line of a template: the column of its key, and what stands there.
struct Commented {
  std::size_t column = 0;
  std::string_view rest;
};

/// `column` is `npos` when the line is none.
Commented read_line(std::string_view line) {
  if (!line.starts_with("# ")) return {npos, {}};
  line.remove_prefix(2);
  std::size_t column = line.find_first_not_of(' ');
  if (column == npos) return {npos, {}};
  if (line.substr(column).starts_with("- ")) column += 2;
  return {column, line.substr(column)};
}

/// What a template writes behind a key: nothing, or a sample of the schema.
bool is_left_as_it_was(std::string_view rest, std::string_view name, const schema::Type* type,
                       const schema::Schema& schema) {
  rest.remove_prefix(name.size() + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  if (rest.empty()) return true;
  const schema::Field* field = type == nullptr ? nullptr : type->find(name);
  if (field == nullptr) return false;
  if (rest == std::string_view{field->sample}) return true;
  const schema::Type& of_field = schema.type(field->type);
  return !of_field.choices.empty() && rest == std::string_view{of_field.choices.front().name};
}

}  // namespace

Splice find_commented(const Task& task, const yaml::Node& map, std::string_view name,
                      const schema::Type* type, const schema::Schema& schema) {
  const Source& source = task.source;
  const std::string_view text = source.text();
  const Extent first = source.extent(*map.children().front());
  const std::size_t own = source.column(first.key);
  const std::string wanted = std::string(name) + ":";
  std::size_t line = map.parent() == nullptr ? 0 : source.next_line(first.key);
  for (; line < text.size(); line = source.next_line(line)) {
    const std::string_view written = text.substr(line, source.line_end(line) - line);
    const std::size_t column = written.find_first_not_of(' ');
    const bool is_fact = column != npos && written[column] != '#';
    if (is_fact && (column < own || (column == own && written[column] == '-'))) break;
    const Commented commented = read_line(written);
    if (commented.column == npos) continue;
    if (commented.column < own) break;
    const bool found = commented.column == own && commented.rest.starts_with(wanted);
    if (!found) continue;
    if (!is_left_as_it_was(commented.rest, name, type, schema)) break;
    return {line, line + written.size(), ""};
  }
  return {npos, npos, ""};
}

}  // namespace icpcheck::edit
