// SPDX-License-Identifier: MIT
// Paths as reports print them and evidence names them.
#include <optional>

#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck {
namespace {

/// Takes the next step off a path: a key, or an item in brackets.
struct Step {
  std::string_view text;
  bool item = false;
};

std::optional<Step> take_step(std::string_view& path) {
  if (path.starts_with('[')) {
    const std::size_t end = path.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    const Step step{path.substr(1, end - 1), true};
    path.remove_prefix(end + 1);
    return step;
  }
  if (path.starts_with('.')) path.remove_prefix(1);
  const Step step{path.substr(0, path.find_first_of(".[")), false};
  path.remove_prefix(step.text.size());
  return step;
}

/// An index costs more than it saves on a list of a few items.
constexpr std::size_t short_list = 16;

const yaml::Node* find_by_id(const yaml::Node& list, std::string_view id) {
  for (const yaml::Node* item : list.children()) {
    const yaml::Node* item_id = item->find("id");
    if (item_id != nullptr && item_id->text() == id) return item;
  }
  return nullptr;
}

std::unordered_map<std::string_view, const yaml::Node*> items_by_id(const yaml::Node& list) {
  std::unordered_map<std::string_view, const yaml::Node*> items;
  for (const yaml::Node* item : list.children()) {
    if (const yaml::Node* id = item->find("id")) items.emplace(id->text(), item);
  }
  return items;
}

const yaml::Node* find_by_position(const yaml::Node& list, std::string_view position) {
  const auto index = parse_whole<std::size_t>(position);
  return index && *index < list.size() ? list.children()[*index] : nullptr;
}

}  // namespace

const yaml::Node* PathFinder::find_item(const yaml::Node& list, std::string_view id) {
  if (list.kind() != yaml::Kind::list) return nullptr;
  const yaml::Node* item = nullptr;
  if (list.size() <= short_list) {
    item = find_by_id(list, id);
  } else {
    const auto [items, is_new] = lists_.try_emplace(&list);
    if (is_new) items->second = items_by_id(list);
    const auto found = items->second.find(id);
    if (found != items->second.end()) item = found->second;
  }
  return item == nullptr ? find_by_position(list, id) : item;
}

const yaml::Node* PathFinder::find(std::string_view path) {
  const yaml::Node* node = root_;
  if (path.empty()) return nullptr;
  while (!path.empty() && node != nullptr) {
    const auto step = take_step(path);
    if (!step || step->text.empty()) return nullptr;
    node = step->item ? find_item(*node, step->text) : node->find(step->text);
  }
  return node;
}

const yaml::Node* find_path(const yaml::Node& root, std::string_view path) {
  return PathFinder{root}.find(path);
}

}  // namespace icpcheck
