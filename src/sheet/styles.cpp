// SPDX-License-Identifier: MIT
// All combinations are listed, so that a number follows from what it stands for.
#include "sheet/styles.hpp"

#include <array>

#include "sheet/spaces.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {
namespace {

constexpr std::uint32_t date_format = 164;  // the first number that is free for formats of ours
constexpr std::uint32_t text_format = 49;   // "@"
constexpr const char* answer_tint = "FFFFF8DC";
constexpr const char* title_tint = "FFDCE6F1";
constexpr const char* good_tint = "FFDDEFDD";
constexpr const char* warning_tint = "FFFFEFC6";
constexpr const char* bad_tint = "FFF8D4CF";
constexpr const char* unknown_tint = "FFD6E4F5";
constexpr const char* frame_colour = "FFBFBFBF";

/// Sizes in points. Grey as dark as that can be read by all.
struct Font {
  const char* size;
  const char* colour;
  bool bold;
};
constexpr std::array fonts{
    Font{"11", "FF000000", false},  // plain
    Font{"14", "FF000000", true},   // heading
    Font{"11", "FF595959", false},  // quiet
    Font{"11", "FF000000", false},  // answer
    Font{"11", "FF000000", true},   // strong
    Font{"11", "FF000000", false},  // good
    Font{"11", "FF000000", false},  // warning
    Font{"11", "FF000000", true},   // bad
    Font{"11", "FF000000", false},  // unknown
    Font{"11", "FF000000", true},   // titles
};
constexpr std::uint32_t titles_font = 9;
constexpr std::uint32_t formats = 3;
constexpr std::uint32_t flags = 8;  // all combinations of `wrap`, `framed` and `quoted`

void add_fonts(pugi::xml_node root) {
  pugi::xml_node list = add(root, "fonts");
  set(list, "count", fonts.size());
  for (const Font& font : fonts) {
    pugi::xml_node node = add(list, "font");
    if (font.bold) add(node, "b");
    set(add(node, "sz"), "val", font.size);
    set(add(node, "color"), "rgb", font.colour);
    set(add(node, "name"), "val", "Arial");
    set(add(node, "family"), "val", "2");
  }
}

void add_fill(pugi::xml_node fills, const char* pattern, const char* colour) {
  pugi::xml_node node = add(add(fills, "fill"), "patternFill");
  set(node, "patternType", pattern);
  if (colour == nullptr) return;
  set(add(node, "fgColor"), "rgb", colour);
  set(add(node, "bgColor"), "indexed", "64");
}

/// Office expects the first two, whether they are used or not.
void add_fills(pugi::xml_node root) {
  pugi::xml_node fills = add(root, "fills");
  constexpr std::array tints{answer_tint,  title_tint, good_tint,
                             warning_tint, bad_tint,   unknown_tint};
  set(fills, "count", tints.size() + 2);
  add_fill(fills, "none", nullptr);
  add_fill(fills, "gray125", nullptr);
  for (const char* tint : tints) add_fill(fills, "solid", tint);
}

/// The number of the ground, as `add_fills` lists them.
std::uint32_t fill_of(const Look& look) {
  if (look.titles) return 3;
  switch (look.style) {
    case Style::answer:
      return 2;
    case Style::good:
      return 4;
    case Style::warning:
      return 5;
    case Style::bad:
      return 6;
    case Style::unknown:
      return 7;
    default:
      return 0;
  }
}

void add_borders(pugi::xml_node root) {
  pugi::xml_node borders = add(root, "borders");
  set(borders, "count", "2");
  for (const bool framed : {false, true}) {
    pugi::xml_node border = add(borders, "border");
    for (const char* side : {"left", "right", "top", "bottom", "diagonal"}) {
      pugi::xml_node node = add(border, side);
      if (!framed || std::string_view(side) == "diagonal") continue;
      set(node, "style", "thin");
      set(add(node, "color"), "rgb", frame_colour);
    }
  }
}

std::uint32_t number_format(Format format) {
  if (format == Format::by_content) return 0;
  return format == Format::text ? text_format : date_format;
}

void add_look(pugi::xml_node list, const Look& look) {
  const bool is_answer = look.style == Style::answer && !look.titles;
  pugi::xml_node node = add(list, "xf");
  set(node, "numFmtId", number_format(look.format));
  set(node, "fontId", look.titles ? titles_font : static_cast<std::uint32_t>(look.style));
  set(node, "fillId", fill_of(look));
  set(node, "borderId", look.framed ? 1 : 0);
  set(node, "xfId", 0);
  if (look.quoted) set(node, "quotePrefix", 1);
  for (const char* what : {"NumberFormat", "Font", "Fill", "Border", "Alignment"}) {
    set(node, (std::string("apply") + what).c_str(), 1);
  }
  if (is_answer) set(node, "applyProtection", 1);
  pugi::xml_node alignment = add(node, "alignment");
  if (look.format != Format::by_content) set(alignment, "horizontal", "left");
  set(alignment, "vertical", "top");
  if (look.wrap) set(alignment, "wrapText", 1);
  if (is_answer) set(add(node, "protection"), "locked", 0);
}

void add_looks(pugi::xml_node root) {
  pugi::xml_node list = add(root, "cellXfs");
  set(list, "count", fonts.size() * formats * flags);
  for (std::uint32_t style = 0; style < fonts.size(); ++style) {
    for (std::uint32_t format = 0; format < formats; ++format) {
      for (std::uint32_t rest = 0; rest < flags; ++rest) {
        const bool titles = style == titles_font;
        add_look(list, {.style = titles ? Style::plain : static_cast<Style>(style),
                        .format = static_cast<Format>(format),
                        .wrap = (rest & 1U) != 0,
                        .framed = (rest & 2U) != 0,
                        .titles = titles,
                        .quoted = (rest & 4U) != 0});
      }
    }
  }
}

}  // namespace

std::uint32_t number_of(const Look& look) {
  const auto style = look.titles ? titles_font : static_cast<std::uint32_t>(look.style);
  const auto format = static_cast<std::uint32_t>(look.format);
  return (style * formats + format) * flags + (look.wrap ? 1 : 0) + (look.framed ? 2 : 0) +
         (look.quoted ? 4 : 0);
}

std::string styles_part() {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "styleSheet", space::main);
  pugi::xml_node number_formats = add(root, "numFmts");
  set(number_formats, "count", 1);
  pugi::xml_node date = add(number_formats, "numFmt");
  set(date, "numFmtId", date_format);
  set(date, "formatCode", "[$-809]d\\ mmmm\\ yyyy;@");
  add_fonts(root);
  add_fills(root);
  add_borders(root);
  pugi::xml_node base = add(root, "cellStyleXfs");
  set(base, "count", 1);
  pugi::xml_node normal = add(base, "xf");
  for (const char* what : {"numFmtId", "fontId", "fillId", "borderId"}) set(normal, what, 0);
  add_looks(root);
  pugi::xml_node names = add(root, "cellStyles");
  set(names, "count", 1);
  pugi::xml_node name = add(names, "cellStyle");
  set(name, "name", "Normal");
  set(name, "xfId", 0);
  set(name, "builtinId", 0);
  return to_bytes(document);
}

}  // namespace icpcheck::sheet
