// SPDX-License-Identifier: MIT
#include "sheet/shared_strings.hpp"

#include "sheet/cell_text.hpp"
#include "sheet/spaces.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {

std::size_t SharedStrings::add(const std::string& text) {
  ++uses_;
  const auto [at, is_new] = numbers_.try_emplace(text, texts_.size());
  if (is_new) texts_.push_back(&at->first);
  return at->second;
}

std::string SharedStrings::part() const {
  pugi::xml_document document;
  pugi::xml_node root = begin(document, "sst", space::main);
  set(root, "count", uses_);
  set(root, "uniqueCount", texts_.size());
  for (const std::string* text : texts_) {
    pugi::xml_node item = add_text(::icpcheck::sheet::add(root, "si"), "t", to_office(*text));
    set(item, "xml:space", "preserve");
  }
  return to_bytes(document);
}

}  // namespace icpcheck::sheet
