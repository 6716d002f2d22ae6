// SPDX-License-Identifier: MIT
// What is said often when XML is read or written with pugixml.
#pragma once

#include <concepts>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// The name without the prefix of its namespace: tools choose prefixes as they like.
[[nodiscard]] std::string_view local_name(const char* name);

/// The attribute of that local name; "" when there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// One that Office wrote with "1" or "true".
[[nodiscard]] bool is_set(const pugi::xml_node& node, std::string_view name);

/// The first child of that local name.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] bool is_named(const pugi::xml_node& node, std::string_view name);
/// All text directly in the element.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);

/// The root element of a new document, in its namespace, whose prefix is that of its name.
[[nodiscard]] pugi::xml_node begin(pugi::xml_document& document, const char* root,
                                   const char* space);
inline pugi::xml_node add(pugi::xml_node parent, const char* name) {
  return parent.append_child(name);
}
inline void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}
inline void set(pugi::xml_node node, const char* name, const char* value) {
  node.append_attribute(name) = value;
}
/// Numbers; flags as "1" and "0".
template <std::integral Number>
void set(pugi::xml_node node, const char* name, Number value) {
  set(node, name, std::to_string(value));
}
/// An element that holds nothing but a text.
pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text);

[[nodiscard]] std::string to_bytes(const pugi::xml_document& document);

}  // namespace icpcheck::sheet
