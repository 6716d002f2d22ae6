// SPDX-License-Identifier: MIT
// Replaces and removes; `insert.cpp` adds.
#include "edit/splice.hpp"

#include <algorithm>

#include "edit/scalar.hpp"
#include "edit/written.hpp"

namespace icpcheck::edit {
namespace {

using yaml::Kind;
using yaml::Node;

bool is_empty(const Value& value) { return value.items.empty() && value.fields.empty(); }

std::string in_brackets(const Task& task, const Value& value) {
  return on_one_line(value, task.style.json);
}

/// The end of an anchor or tag behind the colon, where the value stands on the lines below; the
/// colon itself when there is none.
std::size_t end_of_properties(const Task& task, std::size_t colon) {
  const std::string_view text = task.source.text();
  const std::string_view line = text.substr(colon, task.source.line_end(colon) - colon);
  const std::size_t last = line.substr(0, line.find(" #")).find_last_not_of(" \t");
  return last == std::string_view::npos ? colon : colon + last + 1;
}

/// The value behind its key: what stands on the line of the key behind the value stays there.
Splices behind_its_key(const Task& task, const Node& node, const Value& value) {
  const Extent old = task.source.extent(node);
  const std::size_t colon = task.source.behind_colon(node);
  std::string written = behind_key(value, task.source.column(old.key), task.style);
  const std::size_t first_end = task.source.line_end(colon);
  const bool below = task.source.next_line(colon) <= old.begin;
  if (value.is_scalar() || is_empty(value)) {
    // A comment behind the last line of what goes is about that.
    const std::size_t last_end = task.source.line_end(old.end);
    const std::size_t behind = below ? end_of_properties(task, colon) : colon;
    if (below) return {{colon, behind, std::move(written)}, {first_end, last_end, ""}};
    return {{colon, old.end, std::move(written)}};
  }
  if (below) return {{first_end, old.end, std::move(written)}};
  const std::size_t last_end = task.source.line_end(old.end);
  return {{colon, old.end, ""}, {last_end, last_end, std::move(written)}};
}

Splices behind_its_dash(const Task& task, const Node& node, const Value& value) {
  const Extent old = task.source.extent(node);
  return {{old.begin, old.end, behind_dash(value, task.source.column(old.begin), task.style)}};
}

/// From the first byte of the item or key to that of the next one in brackets.
Splices out_of_brackets(const Task& task, const Node& node) {
  const auto siblings = node.parent()->children();
  const Extent old = task.source.extent(node);
  if (node.index() + 1 < siblings.size()) {
    return {{old.key, task.source.extent(*siblings[node.index() + 1]).key, ""}};
  }
  return {{task.source.extent(*siblings[node.index() - 1]).end, old.end, ""}};
}

/// Whole lines, with the comment behind the last.
Splices whole_lines(const Task& task, std::size_t begin, std::size_t end) {
  const Source& source = task.source;
  const std::size_t first = source.line_start(begin);
  const bool is_last = source.text().find('\n', end) == std::string_view::npos;
  if (!is_last || first == 0) return {{first, source.next_line(end), ""}};
  // The file ended without a line end, and so it does again.
  const bool two = first > 1 && source.text()[first - 2] == '\r';
  return {{first - (two ? 2 : 1), source.text().size(), ""}};
}

}  // namespace

std::string spliced(std::string_view text, const Splices& splices) {
  std::string result;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    result += text.substr(at, splice.begin - at);
    result += splice.text;
    at = splice.end;
  }
  result += text.substr(at);
  return result;
}

Ways ways_to_replace(const Task& task, const Node& node, const Value& value) {
  const Extent old = task.source.extent(node);
  const bool flow = task.source.is_in_flow(node) || task.style.json;
  if (flow) return {{{old.begin, old.end, in_brackets(task, value)}}};
  const bool short_list =
      task.source.is_flow(node) && value.kind == Kind::list &&
      std::ranges::all_of(value.items, [](const Value& item) { return item.is_scalar(); });
  Ways ways;
  const bool one_for_one = value.is_scalar() && node.size() == 0 && node.kind() != Kind::map;
  if (one_for_one) ways.push_back({{old.begin, old.end, scalar(value, Within::block)}});
  if (short_list) ways.push_back({{old.begin, old.end, in_brackets(task, value)}});
  if (node.parent() == nullptr) return ways;
  const bool is_item = node.parent()->kind() == Kind::list;
  ways.push_back(is_item ? behind_its_dash(task, node, value) : behind_its_key(task, node, value));
  return ways;
}

Ways ways_to_remove(const Task& task, const Node& node) {
  const Source& source = task.source;
  const Node& parent = *node.parent();
  if (source.is_flow(parent)) return {out_of_brackets(task, node)};
  const Extent old = source.extent(node);
  const std::size_t begin = parent.kind() == Kind::list ? source.dash_of(node) : old.key;
  if (source.begins_line(begin)) return {whole_lines(task, begin, old.end)};
  // The first of a map behind a "-": the next takes its place.
  if (node.index() + 1 == parent.size()) return {};
  const Node& next = *parent.children()[node.index() + 1];
  const std::size_t end =
      parent.kind() == Kind::list ? source.dash_of(next) : source.extent(next).key;
  return {{{begin, end, ""}}};
}

}  // namespace icpcheck::edit
