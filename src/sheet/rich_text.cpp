// SPDX-License-Identifier: MIT
#include "sheet/rich_text.hpp"

#include "icpcheck/base/text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {
namespace {

/// pugixml lets bytes pass that are no UTF-8.
std::string with_sound_bytes(std::string_view text) {
  std::string sound;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    if (c.valid) {
      sound += text.substr(at, c.length);
    } else {
      append_utf8(sound, 0xFFFD);
    }
    at += c.length;
  }
  return sound;
}

}  // namespace

std::string meant_text(std::string_view text) {
  return with_plain_line_ends(from_office(with_sound_bytes(text)));
}

std::string rich_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    if (is_named(part, "t")) text += text_of(part);
    if (is_named(part, "r")) text += text_of(child(part, "t"));
  }
  return meant_text(text);
}

std::string plain_text(const pugi::xml_node& node) { return meant_text(text_of(node)); }

std::vector<std::string> shared_texts(const pugi::xml_document& document, std::size_t most) {
  std::vector<std::string> texts;
  for (const pugi::xml_node& node : document.document_element().children()) {
    if (texts.size() > most) break;
    if (is_named(node, "si")) texts.push_back(rich_text(node));
  }
  return texts;
}

}  // namespace icpcheck::sheet
