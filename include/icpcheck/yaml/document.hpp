// SPDX-License-Identifier: MIT
// A YAML file as an immutable tree in which every node knows where it stands.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::yaml {

enum class Kind : std::uint8_t { null, boolean, integer, number, string, list, map };

class Document;

/// One value of a document. Owned by its Document, which it must not outlive. Scalars are
/// resolved by the YAML 1.2 core schema: `NO`, `on` and `010` are what they look like.
class Node {
 public:
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool boolean() const { return scalar_.boolean; }
  [[nodiscard]] std::int64_t integer() const { return scalar_.integer; }
  [[nodiscard]] double number() const { return scalar_.number; }
  /// The text of any scalar after unquoting and folding, also of `true` or `12`; "" of lists
  /// and maps.
  [[nodiscard]] std::string_view text() const { return text_; }
  /// A value that was left blank (`key:`) or refused (`key: !x y`), already reported by the
  /// reader.
  [[nodiscard]] bool blank() const { return blank_; }
  /// Written without quotes: what YAML itself turned into a boolean, number or null.
  [[nodiscard]] bool plain() const { return plain_; }

  /// Items of a list, or values of a map in the order written. Each knows its `key()`.
  [[nodiscard]] std::span<const Node* const> children() const;
  [[nodiscard]] std::size_t size() const { return children().size(); }
  /// The value at a key of a map; null when it has none, or when this is no map.
  [[nodiscard]] const Node* find(std::string_view key) const;

  /// The key under which this stands in its map; "" for items of lists and the root.
  [[nodiscard]] std::string_view key() const { return key_; }
  /// The position in its parent's children, from 0.
  [[nodiscard]] std::uint32_t index() const { return index_; }
  /// Null at the root.
  [[nodiscard]] const Node* parent() const { return parent_; }
  [[nodiscard]] const Document& document() const { return *document_; }

  /// "icp.chair.post"; items of a list by their `id` if they have one, else by position from 0:
  /// "hwbs[lincolnshire-hwb].jsna", "icp.members[2]". "" at the root.
  [[nodiscard]] std::string path() const;

  /// Where a reader looks for it: the key of a member of a map, else the value itself.
  [[nodiscard]] Location location() const;
  [[nodiscard]] Location value_location() const;
  /// The place of the alias through which this node came, when it stands below one; the other
  /// locations are then those of the anchored text. Line 0 otherwise.
  [[nodiscard]] Location used_at() const;
  /// The place of the `offset`-th byte of `text()`: inside quoted and block scalars, too.
  [[nodiscard]] Location locate(std::size_t offset) const;
  /// The bytes of `text()`, or of `key()`, before or at which reading joined two lines of the
  /// source, so that no line end is left of theirs. Ascending.
  [[nodiscard]] std::vector<std::size_t> joints() const;
  [[nodiscard]] std::vector<std::size_t> key_joints() const;

 private:
  friend class Document;
  friend class Builder;
  friend class Places;

  [[nodiscard]] std::size_t source_offset(std::size_t offset) const;

  union Scalar {
    bool boolean;
    std::int64_t integer;
    double number;
  };

  const Document* document_ = nullptr;
  const Node* parent_ = nullptr;
  const Node* const* children_ = nullptr;  // a large map has them a second time, sorted by key
  std::string_view text_;
  std::string_view key_;
  Scalar scalar_{};
  std::uint32_t child_count_ = 0;
  std::uint32_t index_ = 0;
  std::uint32_t key_offset_ = 0;    // bytes into the source; equals value_offset_ without a key
  std::uint32_t value_offset_ = 0;  // first byte of the value as written: its quote, `|`, `[` ...
  std::uint32_t alias_offset_ = 0;  // 0: not below an alias
  Kind kind_ = Kind::null;
  bool blank_ = false;
  bool plain_ = false;
};

/// Bounds that keep a hostile file from costing more than its size.
struct Limits {
  std::size_t bytes = 1024 * 1024;
  /// Whether --max-file-size raises `bytes`: then the hint says so.
  bool can_be_raised = false;
  std::size_t depth = 100;
  std::size_t open_flow = 200;
  std::size_t alias_nodes = 1'000'000;
  std::size_t nodes = 4'000'000;
  /// Lets yaml-cpp read everything, also what the faster scanner could: to compare the two.
  bool only_reference = false;
};

/// The tree and the text it was read from. Not copied, not moved: nodes point into it.
class Document {
 public:
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document();

  [[nodiscard]] const SharedText& file() const { return file_; }
  /// The text as UTF-8, without a byte order mark.
  [[nodiscard]] const std::string& source() const { return source_; }
  [[nodiscard]] const Node& root() const { return *root_; }
  /// Line and column of a byte of `source()`.
  [[nodiscard]] Location locate(std::size_t source_offset) const;
  /// The text of a line (from 1) without its end; "" when there is no such line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  friend class Builder;
  Document(std::string file, std::string source);

  struct Storage;
  SharedText file_;
  std::string source_;
  const Node* root_ = nullptr;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> continuation_counts_;  // every so many bytes; empty: all ASCII
  std::unique_ptr<Storage> storage_;
};

/// Reads one YAML document. Adds every problem it finds. Returns the tree even when it has
/// errors that leave one (a duplicate key, a blank value), so that later stages can report more;
/// null when the text has no tree (bad bytes, a syntax error, a limit).
/// `file` is the name to show; a UTF-8 byte order mark is passed over.
[[nodiscard]] std::shared_ptr<const Document> read(std::string file, std::string bytes,
                                                   const Limits& limits, Diagnostics& diagnostics);

/// A diagnostic at a node's `location()` (`at_key`) or `value_location()` (`at_value`), with
/// source line, underline length, and "used at" when the node came through an alias.
[[nodiscard]] Diagnostic at_key(const Node& node, std::string code, std::string message,
                                std::string hint = {});
[[nodiscard]] Diagnostic at_value(const Node& node, std::string code, std::string message,
                                  std::string hint = {});
/// The same at a place inside the text of a scalar; `offset` and `length` are in bytes of
/// `node.text()`.
[[nodiscard]] Diagnostic at_text(const Node& node, std::size_t offset, std::size_t length,
                                 std::string code, std::string message, std::string hint = {});

}  // namespace icpcheck::yaml
