// SPDX-License-Identifier: MIT
// Writes HTML and SVG. Names of elements and attributes are ours; whatever stands in a text or in
// the value of an attribute is escaped here, so that no writer can forget it.
#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::paper {

/// An attribute; one without a name is left out.
struct Attribute {
  std::string_view name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

class MarkupWriter {
 public:
  explicit MarkupWriter(std::ostream& out) : out_(out) {}

  /// Begins an element that holds others.
  void begin(std::string_view name, Attributes attributes = {});
  /// Ends the element that was begun last.
  void end();
  void text(std::string_view text);
  /// An element that holds a text only.
  void element(std::string_view name, Attributes attributes, std::string_view text);
  /// An element of HTML that never holds anything: `<meta ...>`.
  void empty(std::string_view name, Attributes attributes);
  /// An element of SVG that holds nothing: `<rect .../>`.
  void shape(std::string_view name, Attributes attributes);
  /// Writes text of our own as it is: a doctype, a style sheet.
  void raw(std::string_view text) { out_ << text; }

 private:
  void open(std::string_view name, Attributes attributes);

  std::ostream& out_;
  std::vector<std::string_view> open_;
};

/// The text as it may stand in a text or an attribute of HTML and XML. Hidden characters,
/// characters that XML forbids and bytes that are not UTF-8 are written visibly, as "\u{202E}" or
/// "\xFF"; line ends and tabs become spaces.
[[nodiscard]] std::string escape_markup(std::string_view text);

/// At most `most` characters; a longer text ends with "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// A word for `id` and for the part of an address after "#": what is no letter, digit, "." or "-"
/// becomes "_" and its code.
[[nodiscard]] std::string anchor(std::string_view text);

/// True for an address that may become a link: http, https and mailto, and paths that lead to no
/// other host and not above the folder of the report.
[[nodiscard]] bool may_link(std::string_view address);

}  // namespace icpcheck::paper
