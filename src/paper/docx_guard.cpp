// SPDX-License-Identifier: MIT
#include "paper/docx_guard.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "paper/docx_fields.hpp"
#include "paper/docx_source.hpp"

namespace icpcheck::paper {
namespace {

// By their names without prefixes, whatever these stand for.
/// They bring other files, programs, videos or names of macros along.
constexpr std::array<std::string_view, 9> foreign_elements{
    "altChunk", "contentPart", "control", "ffData",     "object",
    "movie",    "OLEObject",   "subDoc",  "webVideoPr",
};
/// They name what is fetched, or what a click opens, without a relation.
constexpr std::array<std::string_view, 6> ways_out{"action", "althref", "embeddedHtml",
                                                   "href",   "link",    "src"};

DocxReason leads_out() {
  return {"has a picture or shape that leads out of the template",
          "Delete it in Word, or insert the picture itself into the template."};
}

template <std::size_t count>
bool has(const std::array<std::string_view, count>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

std::optional<DocxReason> danger_of(const pugi::xml_node& element) {
  if (has(foreign_elements, local_name(element.name()))) return docx_holds_more();
  for (const pugi::xml_attribute& each : element.attributes()) {
    const std::string_view name = each.name();
    const std::string_view value = each.value();
    // Elsewhere "w:instrText" would be no field, and another name would be one.
    if (name == "xmlns:w" && value != docx_words) return docx_holds_more();
    if (!name.starts_with("xmlns:") && has(ways_out, local_name(name)) && !value.empty()) {
      return leads_out();
    }
  }
  return std::nullopt;
}

/// Stops at the first danger.
struct Guard final : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& node) override {
    if (node.type() != pugi::node_element) return true;
    found = danger_of(node);
    if (!found) found = fields.look_at(node);
    return !found;
  }

  DocxFields fields;
  std::optional<DocxReason> found;
};

}  // namespace

DocxReason docx_holds_more() {
  return {"holds more than text, pictures and links",
          "Delete in Word what else it holds, or add it to the paper yourself."};
}

std::optional<DocxReason> docx_danger(const pugi::xml_document& part) {
  Guard guard;
  pugi::xml_node all = part.root();
  static_cast<void>(all.traverse(guard));
  return guard.found ? guard.found : guard.fields.end();
}

}  // namespace icpcheck::paper
