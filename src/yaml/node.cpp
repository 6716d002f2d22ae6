// SPDX-License-Identifier: MIT
// What a node tells about itself: children, path and places.
#include <algorithm>

#include "icpcheck/yaml/document.hpp"
#include "yaml/rescan.hpp"
#include "yaml/storage.hpp"

namespace icpcheck::yaml {
namespace {

/// Adds "[lincolnshire-hwb]" of an item with an id, else "[2]".
void append_item(const Node& item, std::string& path) {
  const Node* id = item.find("id");
  const bool named = id != nullptr && id->kind() == Kind::string && !id->text().empty();
  path += '[';
  if (named) {
    path += id->text();
  } else {
    path += std::to_string(item.index());
  }
  path += ']';
}

void append_path(const Node& node, std::string& path) {
  const Node* parent = node.parent();
  if (parent == nullptr) return;
  append_path(*parent, path);
  if (parent->kind() == Kind::list) return append_item(node, path);
  if (!path.empty()) path += '.';
  path += node.key();
}

}  // namespace

std::span<const Node* const> Node::children() const { return {children_, child_count_}; }

const Node* Node::find(std::string_view key) const {
  if (kind_ != Kind::map) return nullptr;
  const auto all = children();
  if (all.size() <= largest_unsorted_map) {
    // Most keys differ in length or first letter, and to see that costs less than a call of memcmp:
    // checks look for keys thousands of times a description.
    const char first = key.empty() ? '\0' : key.front();
    for (const Node* child : all) {
      const std::string_view known = child->key_;
      if (known.size() != key.size()) continue;
      if (key.empty() || (known.front() == first && known == key)) return child;
    }
    return nullptr;
  }
  const std::span<const Node* const> sorted{children_ + child_count_, child_count_};
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), key,
                       [](const Node* child, std::string_view k) { return child->key_ < k; });
  return found != sorted.end() && (*found)->key_ == key ? *found : nullptr;
}

std::string Node::path() const {
  constexpr std::size_t usual = 48;  // room for most paths, taken at once
  std::string path;
  path.reserve(usual);
  append_path(*this, path);
  return path;
}

Location Node::location() const { return document_->locate(key_offset_); }

Location Node::value_location() const { return document_->locate(value_offset_); }

Location Node::used_at() const {
  if (alias_offset_ == 0) return {};
  return document_->locate(alias_offset_);
}

std::size_t Node::source_offset(std::size_t offset) const {
  const std::string_view source = document_->source();
  const bool written_so =
      text_.data() >= source.data() && text_.data() + text_.size() <= source.data() + source.size();
  if (written_so) return static_cast<std::size_t>(text_.data() - source.data()) + offset;
  return locate_in_scalar(source, value_offset_, text_, offset);
}

Location Node::locate(std::size_t offset) const {
  return document_->locate(source_offset(std::min(offset, text_.size())));
}

std::vector<std::size_t> Node::joints() const {
  return joints_of_scalar(document_->source(), value_offset_, text_);
}

std::vector<std::size_t> Node::key_joints() const {
  return joints_of_scalar(document_->source(), key_offset_, key_);
}

}  // namespace icpcheck::yaml
