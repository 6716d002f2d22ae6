// SPDX-License-Identifier: MIT
// The styles of a Word document: by those of a template where it has them, else by our own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <string>

namespace icpcheck::paper {

enum class DocxStyle : std::uint8_t {
  normal,
  default_letters,
  default_table,
  no_list,
  title,
  subtitle,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  opening,
  remark,
  bullet_1,
  bullet_2,
  bullet_3,
  number,
  caption,
  note,
  table_text,
  table_heading,
  picture,
  footer,
  strong,
  path,
  link,
  table,
};
inline constexpr std::size_t docx_style_count = 28;

/// Under which id each style stands in the document: Word has ids of other languages, too.
struct DocxStyleIds {
  std::array<std::string, docx_style_count> ids;
  bool own_bullets = true;  // the style of a list says what stands before its items

  [[nodiscard]] const std::string& operator[](DocxStyle style) const {
    return ids[static_cast<std::size_t>(style)];
  }
};

/// The part of styles of a document that has none of its own.
[[nodiscard]] std::string empty_styles();

/// Adds to `styles` what it lacks of ours, found by name. `bullets` is the number of the list that
/// the added styles of lists belong to.
[[nodiscard]] DocxStyleIds complete_styles(pugi::xml_node styles, int bullets);

}  // namespace icpcheck::paper
