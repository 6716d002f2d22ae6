// SPDX-License-Identifier: MIT
#include "paper/docx_numbering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

namespace icpcheck::paper {
namespace {

constexpr const char* empty_part =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>)";

/// Word knows no higher numbers.
constexpr int highest_number = 30000;
constexpr int level_indent = 360;  // of each level, in twentieths of a point
constexpr std::array<std::string_view, 3> level_bullets{"•", "–", "•"};
constexpr std::array<std::string_view, 3> level_numbers{"decimal", "lowerLetter", "lowerRoman"};

int highest(pugi::xml_node root, const char* name, const char* attribute) {
  int found = 0;
  for (const pugi::xml_node& each : root.children(name)) {
    found = std::max(found, std::min(each.attribute(attribute).as_int(), highest_number));
  }
  return found;
}

void append(pugi::xml_node to, const char* name, const std::string& value) {
  to.append_child(name).append_attribute("w:val") = value.c_str();
}

void append_level(pugi::xml_node kind, int level, bool numbered) {
  const auto at = static_cast<std::size_t>(level);
  pugi::xml_node made = kind.append_child("w:lvl");
  made.append_attribute("w:ilvl") = level;
  append(made, "w:start", "1");
  append(made, "w:numFmt", numbered ? std::string(level_numbers[at]) : "bullet");
  append(made, "w:lvlText",
         numbered ? fmt::format("%{}.", level + 1) : std::string(level_bullets[at]));
  append(made, "w:lvlJc", "left");
  pugi::xml_node indents = made.append_child("w:pPr").append_child("w:ind");
  indents.append_attribute("w:left") = level_indent * (level + 1);
  indents.append_attribute("w:hanging") = level_indent;
  if (numbered) return;
  pugi::xml_node letters = made.append_child("w:rPr").append_child("w:rFonts");
  for (const char* which : {"w:ascii", "w:hAnsi", "w:cs"}) {
    letters.append_attribute(which) = "Arial";
  }
}

/// Kinds stand before all lists.
void insert_kind(pugi::xml_node root, int number, bool numbered) {
  pugi::xml_node kind;
  if (const pugi::xml_node list = root.child("w:num")) {
    kind = root.insert_child_before("w:abstractNum", list);
  } else {
    kind = root.append_child("w:abstractNum");
  }
  kind.append_attribute("w:abstractNumId") = number;
  append(kind, "w:multiLevelType", "multilevel");
  for (int level = 0; level < 3; ++level) append_level(kind, level, numbered);
}

/// Behind all lists; a template may have more behind these.
void insert_list(pugi::xml_node root, int number, int kind, bool begins_anew) {
  pugi::xml_node last;
  for (const pugi::xml_node& each : root.children()) {
    const std::string_view name = each.name();
    if (name == "w:num" || name == "w:abstractNum") last = each;
  }
  pugi::xml_node list = root.insert_child_after("w:num", last);
  list.append_attribute("w:numId") = number;
  append(list, "w:abstractNumId", std::to_string(kind));
  if (!begins_anew) return;
  pugi::xml_node change = list.append_child("w:lvlOverride");
  change.append_attribute("w:ilvl") = 0;
  append(change, "w:startOverride", "1");
}

}  // namespace

DocxNumbering::DocxNumbering(std::string part) : part_(std::move(part)) {
  pugi::xml_document document;
  if (part_.empty() || !document.load_string(part_.c_str())) part_ = empty_part;
  static_cast<void>(document.load_string(part_.c_str()));
  kind_ = highest(document.document_element(), "w:abstractNum", "w:abstractNumId") + 1;
  first_ = highest(document.document_element(), "w:num", "w:numId") + 1;
  if (std::max(kind_, first_) < highest_number) return;
  part_ = empty_part;
  kind_ = first_ = 1;
}

std::string DocxNumbering::written() const {
  pugi::xml_document document;
  static_cast<void>(document.load_string(part_.c_str()));
  const pugi::xml_node root = document.document_element();
  insert_kind(root, kind_, false);
  insert_kind(root, kind_ + 1, true);
  insert_list(root, first_, kind_, false);
  for (int i = 1; i <= numbered_; ++i) insert_list(root, first_ + i, kind_ + 1, true);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace icpcheck::paper
