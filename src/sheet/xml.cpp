// SPDX-License-Identifier: MIT
#include "sheet/xml.hpp"

namespace icpcheck::sheet {
namespace {

class TextWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
  std::string bytes;
};

}  // namespace

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  return whole.substr(whole.find(':') + 1);
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each.name()) == name) return each.value();
  }
  return {};
}

bool is_set(const pugi::xml_node& node, std::string_view name) {
  const std::string_view value = attribute(node, name);
  return value == "1" || value == "true";
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& each) { return is_named(each, name); });
}

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return local_name(node.name()) == name;
}

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return text;
}

pugi::xml_node begin(pugi::xml_document& document, const char* root, const char* space) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  set(declaration, "standalone", "yes");
  pugi::xml_node node = document.append_child(root);
  const std::string_view whole = root;
  const std::size_t colon = whole.find(':');
  const std::string prefix{colon == whole.npos ? "" : ':' + std::string(whole.substr(0, colon))};
  set(node, ("xmlns" + prefix).c_str(), space);
  return node;
}

pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  pugi::xml_node node = add(parent, name);
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
  return node;
}

std::string to_bytes(const pugi::xml_document& document) {
  TextWriter writer;
  document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

}  // namespace icpcheck::sheet
