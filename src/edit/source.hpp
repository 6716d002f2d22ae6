// SPDX-License-Identifier: MIT
// Where the parts of a document are written. All offsets are bytes of its source.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::edit {

inline constexpr auto npos = std::string_view::npos;

/// `key` is where its key begins (or the value itself), `end` is behind its last byte. Comments and
/// line ends behind a value are no part of it.
struct Extent {
  std::size_t key = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How a file is laid out, so that what is added looks like the rest.
struct Style {
  std::size_t step = 2;  // by how much a map stands right of its key
  std::size_t dash = 2;  // by how much a "-" does
  bool json = false;
  std::string line_break = "\n";
};

class Source {
 public:
  explicit Source(const yaml::Document& document) : document_(document), text_(document.source()) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Extent extent(const yaml::Node& node) const;
  /// Behind the colon of the node's key.
  [[nodiscard]] std::size_t behind_colon(const yaml::Node& node) const;
  /// Where the "-" of an item of a block list stands.
  [[nodiscard]] std::size_t dash_of(const yaml::Node& item) const;
  /// Whether a list or map is written in brackets.
  [[nodiscard]] bool is_flow(const yaml::Node& node) const;
  /// Whether a list or map in brackets is around the node.
  [[nodiscard]] bool is_in_flow(const yaml::Node& node) const;

  /// The first byte of the line, and the end of what is on it.
  [[nodiscard]] std::size_t line_start(std::size_t offset) const;
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;
  /// The first byte of the next line; the end of the text when there is none.
  [[nodiscard]] std::size_t next_line(std::size_t offset) const;
  [[nodiscard]] std::size_t column(std::size_t offset) const { return offset - line_start(offset); }
  /// Whether only spaces stand before it on its line.
  [[nodiscard]] bool begins_line(std::size_t offset) const;
  /// How the line ends; as the one before it where it is the last.
  [[nodiscard]] std::string line_break(std::size_t offset) const;
  [[nodiscard]] Style style() const;

 private:
  [[nodiscard]] std::size_t offset_of(const Location& where) const;
  [[nodiscard]] std::size_t closing_quote(std::size_t opening) const;
  [[nodiscard]] std::size_t end_of_scalar(const yaml::Node& node, std::size_t begin) const;
  [[nodiscard]] std::size_t end_of_block_text(const yaml::Node& node, std::size_t header) const;
  [[nodiscard]] std::size_t end_of_flow(const yaml::Node& node, std::size_t begin) const;
  [[nodiscard]] std::size_t end_of(const yaml::Node& node, std::size_t begin) const;
  [[nodiscard]] std::size_t skip_blank(std::size_t offset) const;

  const yaml::Document& document_;
  std::string_view text_;
};

/// True when the node, but not its parent, came through an alias.
[[nodiscard]] bool is_alias(const yaml::Node& node);

}  // namespace icpcheck::edit
