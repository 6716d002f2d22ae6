// SPDX-License-Identifier: MIT
// Follows the path, splits the change, and proves each part by reading the text again.
#include "edit/change.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::edit {
namespace {

using yaml::Kind;
using yaml::Node;

constexpr std::string_view new_item = "+";

const Node* item_of(const Node& list, std::string_view name) {
  for (const Node* item : list.children()) {
    const Node* id = item->find("id");
    if (id != nullptr && id->text() == name) return item;
  }
  const auto index = parse_whole<std::size_t>(name);
  return index && *index < list.size() ? list.children()[*index] : nullptr;
}

/// Days have quotes in JSON, and are texts there.
void quote_days(Value& value) {
  value.day = false;
  for (Value& item : value.items) quote_days(item);
  for (auto& [name, field] : value.fields) quote_days(field);
}

/// What the missing steps hold, from the innermost out.
Value wrapped(const std::vector<Written>& path, std::size_t from, Value value) {
  for (std::size_t i = path.size(); i > from; --i) {
    const Written& step = path[i - 1];
    if (!step.item) {
      value = map({{step.text, std::move(value)}});
      continue;
    }
    const bool named = step.text != new_item && !parse_whole<std::size_t>(step.text);
    if (named && value.kind == Kind::map && value.find("id") == nullptr) {
      value.fields.insert(value.fields.begin(), {"id", text(step.text)});
    }
    value = list({std::move(value)});
  }
  return value;
}

/// What an anchor is used for elsewhere, at or around or below the node; null when nothing is.
const Node* use_of(const Node& node, const Extent& extent, const Node& in, const Source& source) {
  for (const Node* child : in.children()) {
    if (is_alias(*child)) {
      const Location where = child->value_location();
      bool concerned = false;
      for (const Node* around = &node; around != nullptr; around = around->parent()) {
        concerned = concerned || around->value_location() == where;
      }
      const Extent own = source.extent(*child);
      const bool inside = own.begin >= extent.begin && own.begin < extent.end;
      if (concerned && !inside) return child;
    } else if (const Node* found = use_of(node, extent, *child, source)) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace

bool Change::refuse(Diagnostic diagnostic) {
  diagnostics_.add(std::move(diagnostic));
  editor_.document_ = before_;
  return false;
}

Change::Reached Change::follow(const std::vector<Written>& path) const {
  Reached reached{&root(), 0};
  for (const Written& step : path) {
    const bool fits = reached.node->kind() == (step.item ? Kind::list : Kind::map);
    const Node* next = !fits       ? nullptr
                       : step.item ? item_of(*reached.node, step.text)
                                   : reached.node->find(step.text);
    if (next == nullptr) break;
    reached.node = next;
    ++reached.steps;
  }
  return reached;
}

/// Whether the next step could begin something at the node that was reached.
bool Change::may_go_on(const Reached& reached, const std::vector<Written>& path) {
  if (reached.steps == path.size()) return true;
  const Written& next = path[reached.steps];
  const Kind wanted = next.item ? Kind::list : Kind::map;
  if (reached.node->kind() != wanted) {
    return refuse(at_key(*reached.node, "edit.other_kind",
                         "\"" + std::string(path_) + "\" cannot be written, because this is no " +
                             (next.item ? "list." : "group of facts."),
                         "Look at the path again, or remove what stands here first."));
  }
  for (std::size_t i = reached.steps; i < path.size(); ++i) {
    const auto index = path[i].item ? parse_whole<std::size_t>(path[i].text) : std::nullopt;
    const std::size_t size = i == reached.steps ? reached.node->size() : 0;
    if (!index || *index == size) continue;
    return refuse(at_key(*reached.node, "edit.no_item",
                         "\"" + std::string(path_) + "\" names item " + path[i].text +
                             " of a list that has " + std::to_string(size) + ".",
                         "The first is [0]. Write [+] to add one at the end."));
  }
  return true;
}

/// Refuses what came through an alias, and what an alias repeats elsewhere.
bool Change::is_free(const Node& node) {
  for (const Node* around = &node; around != nullptr; around = around->parent()) {
    if (!is_alias(*around)) continue;
    Diagnostic problem = at_value(
        *around, "edit.alias", "This comes from another place of the file, by an alias (*).",
        "Write it out here by hand, or change the place that has the anchor (&).");
    problem.where = around->used_at();
    problem.related.clear();
    return refuse(std::move(problem));
  }
  const Source source{*editor_.document_};
  const Node* use = use_of(node, source.extent(node), root(), source);
  if (use == nullptr) return true;
  Diagnostic problem = at_value(node, "edit.anchored",
                                "Another place of the file repeats this by an alias (*), and would "
                                "change with it.",
                                "Write the other place out by hand first.");
  problem.related.push_back({use->used_at(), "It is repeated here."});
  return refuse(std::move(problem));
}

bool Change::set(const std::vector<Written>& path, Value value) {
  const Reached reached = follow(path);
  if (!may_go_on(reached, path) || !is_free(*reached.node)) return false;
  if (Source{*editor_.document_}.style().json) quote_days(value);
  const Steps steps = steps_to(*reached.node);
  if (reached.steps == path.size()) return write(steps, value);
  const Written& next = path[reached.steps];
  if (!next.item) return add_key(steps, next.text, wrapped(path, reached.steps + 1, value));
  const Value whole = wrapped(path, reached.steps, std::move(value));
  return add_item(steps, whole.items.front());
}

bool Change::remove(const std::vector<Written>& path) {
  const Reached reached = follow(path);
  if (reached.steps < path.size()) {
    return refuse(at_key(*reached.node, "edit.not_stated",
                         "\"" + std::string(path_) + "\" is not stated, so it cannot be removed.",
                         "Look at the path again."));
  }
  return is_free(*reached.node) && take_away(steps_to(*reached.node));
}

bool Change::write(const Steps& steps, const Value& value) {
  const Node& node = *at(root(), steps);
  if (value_of(node) == value) return true;
  const bool both_have = node.size() > 0 && node.kind() == value.kind;
  if (both_have && value.kind == Kind::map && !value.fields.empty()) {
    return write_map(steps, value);
  }
  if (both_have && value.kind == Kind::list && !value.items.empty()) {
    return write_list(steps, value);
  }
  Value expected = value_of(root());
  *at(expected, steps) = value;
  const Source source{*editor_.document_};
  return try_ways(ways_to_replace({source, source.style()}, node, value), expected, node);
}

bool Change::write_map(const Steps& steps, const Value& value) {
  for (const auto& [name, field] : value.fields) {
    Steps below = steps;
    below.push_back({.key = name});
    const bool known = at(root(), below) != nullptr;
    if (!(known ? write(below, field) : add_key(steps, name, field))) return false;
  }
  const Value old = value_of(*at(root(), steps));
  for (const auto& [name, field] : old.fields) {
    Steps below = steps;
    below.push_back({.key = name});
    if (value.find(name) == nullptr && !take_away(below)) return false;
  }
  return true;
}

/// Takes away what is not wanted any more, then adds at the end; where that does not do, item by
/// item.
bool Change::write_list(const Steps& steps, const Value& value) {
  const Value old = value_of(*at(root(), steps));
  Steps below = steps;
  below.push_back({.item = true});
  std::vector<std::size_t> gone;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < old.items.size(); ++i) {
    if (kept < value.items.size() && old.items[i] == value.items[kept]) {
      ++kept;
    } else {
      gone.push_back(i);
    }
  }
  const bool same_length = old.items.size() == value.items.size();
  if (same_length || kept == 0) {
    // Nothing stays in its order, or each changes in its place.
    const std::size_t common = std::min(old.items.size(), value.items.size());
    for (std::size_t i = 0; i < common; ++i) {
      below.back().index = i;
      if (!write(below, value.items[i])) return false;
    }
    gone.clear();
    for (std::size_t i = common; i < old.items.size(); ++i) gone.push_back(i);
    kept = common;
  }
  for (auto index = gone.rbegin(); index != gone.rend(); ++index) {
    below.back().index = *index;
    if (!take_away(below)) return false;
  }
  for (std::size_t i = kept; i < value.items.size(); ++i) {
    if (!add_item(steps, value.items[i])) return false;
  }
  return true;
}

bool Change::add_key(const Steps& steps, const std::string& name, const Value& value) {
  const Node& map = *at(root(), steps);
  Value expected = value_of(root());
  at(expected, steps)->fields.emplace_back(name, value);
  const Source source{*editor_.document_};
  const Task task{source, source.style()};
  const schema::Type* type = type_of(map, *editor_.schema_);
  return try_ways(ways_to_add_key(task, map, name, value, type, *editor_.schema_), expected, map);
}

bool Change::add_item(const Steps& steps, const Value& value) {
  const Node& list = *at(root(), steps);
  Value expected = value_of(root());
  at(expected, steps)->items.push_back(value);
  const Source source{*editor_.document_};
  return try_ways(ways_to_add_item({source, source.style()}, list, value), expected, list);
}

bool Change::take_away(Steps steps) {
  const Node* node = at(root(), steps);
  const Node* const asked = node;
  while (node->parent() != nullptr && node->parent()->kind() == Kind::map &&
         node->parent()->size() == 1) {
    node = node->parent();
    steps.pop_back();
  }
  const Node* parent = node->parent();
  if (parent == nullptr) {
    return refuse(at_key(*node, "edit.nothing_left", "Nothing would be left of the file.",
                         "Remove the file instead."));
  }
  if (node != asked && parent->kind() == Kind::list) {
    return refuse(at_key(*asked, "edit.whole_item",
                         "This is all that is stated of an item of a list.",
                         "Remove the whole item: " + node->path() + "."));
  }
  return cut(*node, steps);
}

bool Change::cut(const Node& node, Steps steps) {
  Value expected = value_of(root());
  const Source source{*editor_.document_};
  const Task task{source, source.style()};
  const Step last = steps.back();
  steps.pop_back();
  Value& around = *at(expected, steps);
  if (!last.item) {
    around.remove(last.key);
    return try_ways(ways_to_remove(task, node), expected, node);
  }
  around.items.erase(around.items.begin() + static_cast<std::ptrdiff_t>(last.index));
  const Node& list_around = *node.parent();
  if (list_around.size() > 1) return try_ways(ways_to_remove(task, node), expected, node);
  return try_ways(ways_to_replace(task, list_around, list({})), expected, list_around);
}

bool Change::try_ways(const Ways& ways, const Value& expected, const Node& near) {
  for (const Splices& way : ways) {
    Diagnostics found;
    auto after = yaml::read(editor_.document_->file(), spliced(editor_.document_->source(), way),
                            editor_.limits_, found);
    if (after == nullptr || found.has_errors()) continue;
    if (!(value_of(after->root()) == expected)) continue;
    editor_.document_ = std::move(after);
    return true;
  }
  return refuse(at_key(
      near, "edit.refused",
      "\"" + std::string(path_) + "\" cannot be changed here without changing something else.",
      "Change it by hand: nothing was written."));
}

}  // namespace icpcheck::edit
