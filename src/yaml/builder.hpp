// SPDX-License-Identifier: MIT
// Puts the tree together, within the limits on its depth and size.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/yaml/document.hpp"
#include "yaml/problems.hpp"
#include "yaml/scalar.hpp"

namespace icpcheck::yaml {

/// A scalar as the tree holds it.
struct Scalar {
  std::size_t offset = 0;
  std::string_view text;
  Resolved value;
  bool plain = false;
  bool blank = false;
};

class Builder {
 public:
  /// What the innermost open collection takes next. `dropped`: the value of a key that was
  /// refused.
  enum class Awaits : std::uint8_t { item, key, value, dropped };

  Builder(Document& document, const Limits& limits, Problems& problems);

  [[nodiscard]] static std::shared_ptr<Document> make_document(std::string file,
                                                               std::string source);

  [[nodiscard]] Awaits awaits() const;
  /// The key whose value comes next; "" in a list.
  [[nodiscard]] std::string_view key() const { return frames_.back().key; }
  [[nodiscard]] std::size_t key_offset() const { return frames_.back().key_offset; }
  /// The innermost open collection; null before the first and after the last.
  [[nodiscard]] const Node* innermost() const;
  [[nodiscard]] bool in_flow() const { return !frames_.empty() && frames_.back().flow; }
  /// Where the innermost open collection in block style begins; `npos` when there is none.
  [[nodiscard]] std::size_t block_offset() const;
  [[nodiscard]] bool is_open(const Node& node) const;

  void add_key(std::string_view text, std::size_t offset);
  /// Takes the place of a key that cannot be one.
  void drop_key() { frames_.back().awaits = Awaits::dropped; }
  void drop_value() { frames_.back().awaits = Awaits::key; }

  /// A node that stands nowhere yet.
  Node* make_scalar(const Scalar& scalar);
  void add(Node* node);
  /// A copy of an anchored node and all below it, used by the alias at `alias_offset`.
  void add_copy(const Node& anchored, std::size_t alias_offset);
  Node* open(Kind kind, std::size_t offset);
  void close();

  /// The bytes of the source where they are the text, else a copy that the document keeps.
  [[nodiscard]] std::string_view keep(std::size_t offset, std::string_view text);

 private:
  /// A list or map that is still open. Its children so far are `pending_` from `first` on.
  struct Frame {
    Node* node;
    std::size_t first;
    Awaits awaits;
    bool flow;
    std::string_view key;
    std::size_t key_offset;
  };

  Node* make_node(std::size_t offset);
  void copy_below(const Node& from, Node& to, std::size_t depth);
  void check_depth(std::size_t depth, std::size_t offset);
  void drop_duplicates(std::size_t first);
  void drop_duplicate(Node& second, const Node& first);
  void set_children(Node& node, std::size_t first);

  Document& document_;
  const Limits& limits_;
  Problems& problems_;
  std::vector<Frame> frames_;
  std::vector<Node*> pending_;
  std::size_t nodes_ = 0;
  std::size_t alias_nodes_ = 0;
};

}  // namespace icpcheck::yaml
