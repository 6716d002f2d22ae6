// SPDX-License-Identifier: MIT
// Paths as reports print them and evidence names them.
#include <charconv>
#include <optional>

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

const yaml::Node* find_item(const yaml::Node& list, std::string_view id) {
  if (list.kind() != yaml::Kind::list) return nullptr;
  for (const yaml::Node* item : list.children()) {
    const yaml::Node* item_id = item->find("id");
    if (item_id != nullptr && item_id->text() == id) return item;
  }
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), index);
  const bool is_index = error == std::errc{} && end == id.data() + id.size();
  return is_index && index < list.size() ? list.children()[index] : nullptr;
}

}  // namespace

const yaml::Node* find_path(const yaml::Node& root, std::string_view path) {
  const yaml::Node* node = &root;
  if (path.empty()) return nullptr;
  while (!path.empty() && node != nullptr) {
    const auto step = take_step(path);
    if (!step || step->text.empty()) return nullptr;
    node = step->item ? find_item(*node, step->text) : node->find(step->text);
  }
  return node;
}

}  // namespace icpcheck
