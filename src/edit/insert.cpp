// SPDX-License-Identifier: MIT
// Adds a key where the schema has it, and items at the end.
#include <algorithm>
#include <limits>

#include "edit/scalar.hpp"
#include "edit/splice.hpp"
#include "edit/written.hpp"

namespace icpcheck::edit {
namespace {

using yaml::Node;

constexpr std::size_t no_place = std::numeric_limits<std::size_t>::max();

std::size_t place_in(const schema::Type* type, std::string_view name) {
  if (type == nullptr) return no_place;
  const auto found = std::ranges::find_if(
      type->fields, [name](const schema::Field& field) { return field.name == name; });
  if (found == type->fields.end()) return no_place;
  return static_cast<std::size_t>(found - type->fields.begin());
}

/// The key behind which the new one belongs: the last written of those that the schema has before
/// it. Null when it belongs before all.
const Node* neighbour(const Node& map, std::string_view name, const schema::Type* type) {
  const std::size_t place = place_in(type, name);
  const Node* found = nullptr;
  for (const Node* child : map.children()) {
    const std::size_t other = place_in(type, child->key());
    if (place == no_place || (other != no_place && other < place)) found = child;
  }
  return found;
}

std::size_t skip_blank_lines(const Source& source, std::size_t offset) {
  std::size_t line = source.next_line(offset);
  std::size_t behind = offset;
  while (line < source.text().size() && source.line_end(line) == line) {
    behind = line;
    line = source.next_line(line);
  }
  return behind;
}

std::string json_or_plain(const Task& task, std::string_view name, const Value& value) {
  const Within within = task.style.json ? Within::json : Within::flow;
  return key(name, within) + ": " + on_one_line(value, task.style.json);
}

/// Between brackets: behind a sibling, or before all.
Splice between_brackets(const Task& task, const Node& around, const Node* before,
                        const std::string& entry) {
  const Source& source = task.source;
  const Extent all = source.extent(around);
  if (around.size() == 0) return {all.begin + 1, all.end - 1, entry};
  const Extent first = source.extent(before != nullptr ? *before : *around.children().front());
  const bool on_lines = source.begins_line(first.key);
  const std::string gap =
      on_lines ? "," + source.line_break(all.begin) + std::string(source.column(first.key), ' ')
               : ", ";
  if (before == nullptr) return {first.key, first.key, entry + gap};
  return {first.end, first.end, gap + entry};
}

}  // namespace

Splice line_below(const Task& task, std::size_t offset, std::size_t column,
                  const std::string& line) {
  const Source& source = task.source;
  const std::string line_break = source.line_break(offset);
  const std::string_view text = source.text();
  if (text.find('\n', offset) == npos) return {text.size(), text.size(), line_break + line};
  std::size_t at = source.next_line(offset);
  while (at < text.size()) {
    const std::size_t first = text.find_first_not_of(' ', at);
    const bool is_remark = first != npos && text[first] == '#' && first - at > column;
    if (!is_remark) break;
    if (text.find('\n', at) == npos) return {text.size(), text.size(), line_break + line};
    at = source.next_line(at);
  }
  return {at, at, line + line_break};
}

Ways ways_to_add_key(const Task& task, const Node& map, std::string_view name, const Value& value,
                     const schema::Type* type, const schema::Schema& schema) {
  const Source& source = task.source;
  const Node* before = neighbour(map, name, type);
  if (source.is_flow(map) || source.is_in_flow(map)) {
    return {{between_brackets(task, map, before, json_or_plain(task, name, value))}};
  }
  if (map.size() == 0) return {};
  Task local = task;
  const Extent first = source.extent(*map.children().front());
  const std::size_t column = source.column(first.key);
  const std::size_t near = before == nullptr ? first.key : source.extent(*before).end;
  local.style.line_break = source.line_break(near);
  const std::string entry = key(name, Within::block) + ":" + behind_key(value, column, local.style);
  const std::string line = std::string(column, ' ') + entry;
  Ways ways;
  Splice commented = find_commented(task, map, name, type, schema);
  if (commented.begin != npos) {
    local.style.line_break = source.line_break(commented.begin);
    commented.text = std::string(column, ' ') + key(name, Within::block) + ":" +
                     behind_key(value, column, local.style);
    ways.push_back({commented});
  }
  if (before == nullptr) {
    const std::string gap = local.style.line_break + std::string(column, ' ');
    ways.push_back({{first.key, first.key, entry + gap}});
    return ways;
  }
  ways.push_back({line_below(local, near, column, line)});
  ways.push_back({line_below(local, skip_blank_lines(source, near), column, line)});
  return ways;
}

Ways ways_to_add_item(const Task& task, const Node& list, const Value& value) {
  const Source& source = task.source;
  const bool flow = source.is_flow(list);
  const bool may_be_block = !source.is_in_flow(list) && !task.style.json;
  if (flow && list.size() == 0 && may_be_block && !value.is_scalar()) {
    return ways_to_replace(task, list, edit::list({value}));
  }
  const Node* before = list.size() == 0 ? nullptr : list.children().back();
  if (flow || source.is_in_flow(list)) {
    return {{between_brackets(task, list, before, on_one_line(value, task.style.json))}};
  }
  if (before == nullptr) return {};
  const std::size_t column = source.column(source.dash_of(*list.children().front()));
  const std::size_t near = source.extent(*before).end;
  Task local = task;
  local.style.line_break = source.line_break(near);
  const std::string line =
      std::string(column, ' ') + "- " + behind_dash(value, column + 2, local.style);
  return {{line_below(local, near, column, line)},
          {line_below(local, skip_blank_lines(source, near), column, line)}};
}

}  // namespace icpcheck::edit
