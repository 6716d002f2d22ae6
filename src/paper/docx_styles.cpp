// SPDX-License-Identifier: MIT
#include "paper/docx_styles.hpp"

#include <fmt/format.h>

#include <string_view>

#include "icpcheck/base/text.hpp"

namespace icpcheck::paper {
namespace {

/// One style of ours. What it says of paragraphs, letters and tables is markup; "{}" is the number
/// of the list of bullets.
struct Rule {
  std::string_view type;
  std::string_view id;
  std::string_view name;
  DocxStyle based_on;  // itself: on none
  DocxStyle next;      // the style of the paragraph that a person writes after it
  std::string_view paragraph = {};
  std::string_view letters = {};
  std::string_view table = {};
};

constexpr std::string_view keep_with_next = "<w:keepNext/><w:keepLines/>";

// Sizes of letters are in half points, lengths in twentieths of a point.
constexpr std::array<Rule, docx_style_count> rules{{
    {"paragraph", "Normal", "Normal", DocxStyle::normal, DocxStyle::normal,
     R"(<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>)"},
    {"character", "DefaultParagraphFont", "Default Paragraph Font", DocxStyle::default_letters,
     DocxStyle::default_letters},
    {"table", "TableNormal", "Normal Table", DocxStyle::default_table, DocxStyle::default_table, "",
     "",
     R"(<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>)"},
    {"numbering", "NoList", "No List", DocxStyle::no_list, DocxStyle::no_list},
    {"paragraph", "Title", "Title", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:after="200" w:line="240" w:lineRule="auto"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>)"},
    {"paragraph", "Subtitle", "Subtitle", DocxStyle::normal, DocxStyle::normal, keep_with_next,
     R"(<w:color w:val="484949"/>)"},
    {"paragraph", "Heading1", "heading 1", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>)"},
    {"paragraph", "Heading2", "heading 2", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {"paragraph", "Heading3", "heading 3", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="2"/>)",
     R"(<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    {"paragraph", "Heading4", "heading 4", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="3"/>)",
     R"(<w:b/><w:bCs/>)"},
    {"paragraph", "Heading5", "heading 5", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="4"/>)",
     R"(<w:b/><w:bCs/><w:color w:val="484949"/>)"},
    {"paragraph", "Heading6", "heading 6", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="5"/>)",
     R"(<w:color w:val="484949"/>)"},
    {"paragraph", "PaperOpening", "Paper opening", DocxStyle::normal, DocxStyle::normal, "",
     R"(<w:b/><w:bCs/>)"},
    {"paragraph", "PaperRemark", "Paper remark", DocxStyle::normal, DocxStyle::normal, "",
     R"(<w:color w:val="484949"/>)"},
    {"paragraph", "ListBullet", "List Bullet", DocxStyle::normal, DocxStyle::bullet_1,
     R"(<w:numPr><w:numId w:val="{}"/></w:numPr><w:spacing w:after="60"/>)"},
    {"paragraph", "ListBullet2", "List Bullet 2", DocxStyle::normal, DocxStyle::bullet_2,
     R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="{}"/></w:numPr><w:spacing w:after="60"/>)"},
    {"paragraph", "ListBullet3", "List Bullet 3", DocxStyle::normal, DocxStyle::bullet_3,
     R"(<w:numPr><w:ilvl w:val="2"/><w:numId w:val="{}"/></w:numPr><w:spacing w:after="60"/>)"},
    {"paragraph", "ListNumber", "List Number", DocxStyle::normal, DocxStyle::number,
     R"(<w:spacing w:after="60"/>)"},
    {"paragraph", "Caption", "caption", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80" w:line="240" w:lineRule="auto"/>)",
     R"(<w:b/><w:bCs/>)"},
    {"paragraph", "Notetoauthor", "Note to author", DocxStyle::normal, DocxStyle::normal,
     R"(<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="1D4F9C"/></w:pBdr><w:ind w:left="220"/>)",
     R"(<w:color w:val="1D4F9C"/>)"},
    {"paragraph", "PaperTableText", "Paper table text", DocxStyle::normal, DocxStyle::table_text,
     R"(<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>)",
     R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    {"paragraph", "PaperTableHeading", "Paper table heading", DocxStyle::table_text,
     DocxStyle::table_text, "<w:keepNext/>", R"(<w:b/><w:bCs/>)"},
    {"paragraph", "PaperPicture", "Paper picture", DocxStyle::normal, DocxStyle::normal,
     R"(<w:keepNext/><w:spacing w:before="120" w:after="80" w:line="240" w:lineRule="auto"/>)"},
    {"paragraph", "Footer", "footer", DocxStyle::normal, DocxStyle::footer,
     R"(<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>)",
     R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    {"character", "Strong", "Strong", DocxStyle::default_letters, DocxStyle::strong, "",
     R"(<w:b/><w:bCs/>)"},
    {"character", "PaperPath", "Paper path", DocxStyle::default_letters, DocxStyle::path, "",
     R"(<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/>)"},
    {"character", "Hyperlink", "Hyperlink", DocxStyle::default_letters, DocxStyle::link, "",
     R"(<w:color w:val="0B4A8F"/><w:u w:val="single"/>)"},
    {"table", "PaperTable", "Paper table", DocxStyle::default_table, DocxStyle::table, "", "",
     R"(<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="484949"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="484949"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A0A4A6"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCE5EE"/></w:tcPr></w:tblStylePr>)"},
}};

const Rule& rule_of(DocxStyle style) { return rules[static_cast<std::size_t>(style)]; }

/// Which style of a document each kind of thing has that no style is named for.
bool is_default_kind(DocxStyle style) { return style <= DocxStyle::no_list; }

pugi::xml_node find_style(pugi::xml_node styles, DocxStyle style) {
  const Rule& rule = rule_of(style);
  const std::string wanted = lowered(rule.name);
  for (const pugi::xml_node& each : styles.children("w:style")) {
    if (each.attribute("w:type").as_string("paragraph") != rule.type) continue;
    if (is_default_kind(style) && each.attribute("w:default").as_bool()) return each;
    if (lowered(each.child("w:name").attribute("w:val").as_string()) == wanted) return each;
  }
  return {};
}

/// Our id, or where another style has that the next one that is free.
std::string free_id(pugi::xml_node styles, std::string_view id) {
  std::string wanted(id);
  while (styles.find_child_by_attribute("w:style", "w:styleId", wanted.c_str())) wanted += '0';
  return wanted;
}

void append_markup(pugi::xml_node to, std::string_view markup) {
  static_cast<void>(to.append_buffer(markup.data(), markup.size(), pugi::parse_fragment));
}

void append_value(pugi::xml_node to, const char* name, const std::string& value) {
  to.append_child(name).append_attribute("w:val") = value.c_str();
}

void append_style(pugi::xml_node styles, DocxStyle style, const DocxStyleIds& ids, int bullets) {
  const Rule& rule = rule_of(style);
  pugi::xml_node made = styles.append_child("w:style");
  made.append_attribute("w:type") = std::string(rule.type).c_str();
  if (is_default_kind(style)) made.append_attribute("w:default") = "1";
  made.append_attribute("w:styleId") = ids[style].c_str();
  append_value(made, "w:name", std::string(rule.name));
  if (rule.based_on != style) append_value(made, "w:basedOn", ids[rule.based_on]);
  if (rule.next != style && rule.type == "paragraph") append_value(made, "w:next", ids[rule.next]);
  if (is_default_kind(style) && style != DocxStyle::normal) {
    append_value(made, "w:uiPriority", "99");
    made.append_child("w:semiHidden");
  } else {
    made.append_child("w:qFormat");
  }
  if (!rule.paragraph.empty()) {
    const std::string markup = fmt::format(fmt::runtime(rule.paragraph), bullets);
    append_markup(made.append_child("w:pPr"), markup);
  }
  if (!rule.letters.empty()) append_markup(made.append_child("w:rPr"), rule.letters);
  append_markup(made, rule.table);
}

/// The words of the paper are British English, whatever the template says.
void set_language(pugi::xml_node styles) {
  pugi::xml_node defaults = styles.child("w:docDefaults");
  if (!defaults) defaults = styles.prepend_child("w:docDefaults");
  pugi::xml_node around = defaults.child("w:rPrDefault");
  if (!around) around = defaults.prepend_child("w:rPrDefault");
  pugi::xml_node letters = around.child("w:rPr");
  if (!letters) letters = around.append_child("w:rPr");
  pugi::xml_node language = letters.child("w:lang");
  if (!language) language = letters.append_child("w:lang");
  pugi::xml_attribute value = language.attribute("w:val");
  if (!value) value = language.prepend_attribute("w:val");
  value = "en-GB";
}

}  // namespace

std::string empty_styles() {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults></w:styles>)";
}

DocxStyleIds complete_styles(pugi::xml_node styles, int bullets) {
  DocxStyleIds ids;
  std::array<bool, docx_style_count> lacks{};
  for (std::size_t i = 0; i < docx_style_count; ++i) {
    const pugi::xml_node found = find_style(styles, static_cast<DocxStyle>(i));
    lacks[i] = !found;
    ids.ids[i] = found ? std::string(found.attribute("w:styleId").as_string())
                       : free_id(styles, rules[i].id);
  }
  const pugi::xml_node list = find_style(styles, DocxStyle::bullet_1);
  ids.own_bullets = !list || list.child("w:pPr").child("w:numPr");
  for (std::size_t i = 0; i < docx_style_count; ++i) {
    if (lacks[i]) append_style(styles, static_cast<DocxStyle>(i), ids, bullets);
  }
  set_language(styles);
  return ids;
}

}  // namespace icpcheck::paper
