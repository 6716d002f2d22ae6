// SPDX-License-Identifier: MIT
// Reads small texts for the tests of this room.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "icpcheck/yaml/document.hpp"
#include "support/catch.hpp"

namespace icpcheck::yaml {

/// Everything that is wrong with a text, as a person sees it.
inline std::string problems_of(std::string_view text, const Limits& limits = {}) {
  Diagnostics diagnostics;
  const auto document = read("t.yaml", std::string(text), limits, diagnostics);
  REQUIRE((document != nullptr || diagnostics.has_errors()));
  std::string problems;
  for (const Diagnostic& item : diagnostics.items()) problems += to_text(item);
  return problems;
}

/// The document of a text that has a tree, whatever else is wrong with it.
inline std::shared_ptr<const Document> tree_of(std::string_view text, const Limits& limits = {}) {
  Diagnostics diagnostics;
  auto document = read("t.yaml", std::string(text), limits, diagnostics);
  REQUIRE(document != nullptr);
  return document;
}

/// The document of a text with which nothing is wrong.
inline std::shared_ptr<const Document> document_of(std::string_view text,
                                                   const Limits& limits = {}) {
  REQUIRE(problems_of(text, limits) == "");
  return tree_of(text, limits);
}

/// "line:column".
inline std::string at(const Location& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

inline std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace icpcheck::yaml
