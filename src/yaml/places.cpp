// SPDX-License-Identifier: MIT
// Diagnostics at nodes: what of the source they underline, and where an alias used it.
#include <algorithm>
#include <utility>

#include "yaml/problems.hpp"
#include "yaml/rescan.hpp"

namespace icpcheck::yaml {

/// The extents of a node in the source.
class Places {
 public:
  explicit Places(const Node& node) : node_(node), source_(node.document().source()) {}

  [[nodiscard]] bool has_key() const {
    return node_.parent_ != nullptr && node_.parent_->kind_ == Kind::map;
  }

  [[nodiscard]] Extent key() const {
    if (!has_key()) return value();
    return {node_.key_offset_, scalar_end(source_, node_.key_offset_, node_.key_)};
  }

  [[nodiscard]] Extent value() const {
    const std::size_t begin = node_.value_offset_;
    if (node_.blank_ && has_key()) return key();
    const bool collection = node_.kind_ == Kind::list || node_.kind_ == Kind::map;
    if (collection || node_.blank_) return {begin, begin + 1};
    return {begin, scalar_end(source_, begin, node_.text_)};
  }

  [[nodiscard]] Extent text(std::size_t offset, std::size_t length) const {
    const std::size_t size = node_.text_.size();
    const std::size_t first = std::min(offset, size);
    const std::size_t last = std::min(first + std::max<std::size_t>(length, 1) - 1, size);
    return {node_.source_offset(first), node_.source_offset(last) + 1};
  }

  /// Whether the alias itself is the value of this node's own key, so that the key is in place.
  [[nodiscard]] bool key_is_own() const {
    return has_key() && node_.parent_->alias_offset_ != node_.alias_offset_;
  }

 private:
  const Node& node_;
  std::string_view source_;
};

namespace {

Diagnostic at(const Node& node, Extent extent, std::string code, std::string message,
              std::string hint) {
  return diagnose(node.document(), extent, std::move(code), std::move(message), std::move(hint));
}

Diagnostic with_use(const Node& node, Diagnostic diagnostic) {
  Location used = node.used_at();
  if (used.line > 0) diagnostic.related.push_back({std::move(used), "used here"});
  return diagnostic;
}

}  // namespace

Diagnostic at_key(const Node& node, std::string code, std::string message, std::string hint) {
  const Places places(node);
  Diagnostic diagnostic =
      at(node, places.key(), std::move(code), std::move(message), std::move(hint));
  return places.key_is_own() ? diagnostic : with_use(node, std::move(diagnostic));
}

Diagnostic at_value(const Node& node, std::string code, std::string message, std::string hint) {
  return with_use(
      node, at(node, Places(node).value(), std::move(code), std::move(message), std::move(hint)));
}

Diagnostic at_text(const Node& node, std::size_t offset, std::size_t length, std::string code,
                   std::string message, std::string hint) {
  return with_use(node, at(node, Places(node).text(offset, length), std::move(code),
                           std::move(message), std::move(hint)));
}

}  // namespace icpcheck::yaml
