// SPDX-License-Identifier: MIT
// The children of a finished list or map: numbered, without duplicate keys, and a second time in
// the order of their keys where a map is too large to be searched from end to end.
#include <algorithm>
#include <limits>
#include <span>

#include "yaml/builder.hpp"
#include "yaml/rescan.hpp"
#include "yaml/storage.hpp"

namespace icpcheck::yaml {
namespace {

constexpr auto dropped = std::numeric_limits<std::uint32_t>::max();

bool by_key(const Node* a, const Node* b) { return a->key() < b->key(); }
bool same_key(const Node* a, const Node* b) { return a->key() == b->key(); }

}  // namespace

void Builder::drop_duplicate(Node& second, const Node& first) {
  second.index_ = dropped;
  const std::size_t end = scalar_end(document_.source_, second.key_offset_, second.key_);
  Diagnostic diagnostic =
      diagnose(document_, {second.key_offset_, end}, "yaml.duplicate_key",
               "the key " + shorten(second.key_) + " is written twice in the same place",
               "Remove one of the two, or give it another name.");
  diagnostic.related.push_back({first.location(), "first written here"});
  problems_.add(std::move(diagnostic));
}

void Builder::drop_duplicates(std::size_t first) {
  const std::span<Node*> children = std::span(pending_).subspan(first);
  if (children.size() <= largest_unsorted_map) {
    for (std::size_t i = 1; i < children.size(); ++i) {
      const auto before = children.first(i);
      const auto found = std::find_if(before.begin(), before.end(), [&](const Node* node) {
        return same_key(node, children[i]);
      });
      if (found != before.end()) drop_duplicate(*children[i], **found);
    }
  } else {
    std::vector<Node*> sorted(children.begin(), children.end());
    std::stable_sort(sorted.begin(), sorted.end(), by_key);
    const Node* kept = sorted[0];
    for (Node* node : std::span(sorted).subspan(1)) {
      if (same_key(node, kept)) {
        drop_duplicate(*node, *kept);
      } else {
        kept = node;
      }
    }
  }
  const auto own = pending_.begin() + static_cast<std::ptrdiff_t>(first);
  pending_.erase(
      std::remove_if(own, pending_.end(), [](const Node* node) { return node->index_ == dropped; }),
      pending_.end());
}

void Builder::set_children(Node& node, std::size_t first) {
  const std::span<Node*> children = std::span(pending_).subspan(first);
  const bool sorted = node.kind_ == Kind::map && children.size() > largest_unsorted_map;
  const std::span<const Node*> kept =
      document_.storage_->arena.make_array<const Node*>(children.size() * (sorted ? 2 : 1));
  std::uint32_t index = 0;
  for (Node* child : children) {
    kept[index] = child;
    child->index_ = index++;
  }
  node.children_ = kept.data();
  node.child_count_ = index;
  if (sorted) {
    const std::span<const Node*> second = kept.subspan(index);
    std::copy(children.begin(), children.end(), second.begin());
    std::sort(second.begin(), second.end(), by_key);
  }
  pending_.resize(first);
}

}  // namespace icpcheck::yaml
