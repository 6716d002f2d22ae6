// SPDX-License-Identifier: MIT
// Throws arbitrary bytes at the reader and asks every node of what it returns for its places.
#include <string>
#include <string_view>

#include "icpcheck/base/text.hpp"
#include "icpcheck/yaml/document.hpp"
#include "support.hpp"
#include "yaml/outline.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

bool inside(const yaml::Document& document, const Location& where) {
  const std::size_t width = count_characters(document.line(where.line));
  return where.line >= 1 && where.column >= 1 && where.column <= width + 2;
}

void visit_text(const yaml::Node& node) {
  const std::string_view text = node.text();
  const std::size_t step = text.size() / 64 + 1;
  for (std::size_t i = 0; i <= text.size(); i += step) {
    demand(inside(node.document(), node.locate(i)));
  }
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    demand(c.valid);
    i += c.length;
  }
}

std::size_t visit(const yaml::Node& node) {
  std::size_t count = 1;
  demand(inside(node.document(), node.location()));
  demand(inside(node.document(), node.value_location()));
  demand(!to_text(at_key(node, "fuzz", "key")).empty());
  demand(!to_text(at_value(node, "fuzz", "value")).empty());
  visit_text(node);
  std::uint32_t index = 0;
  for (const yaml::Node* child : node.children()) {
    demand(child->parent() == &node && child->index() == index++);
    demand(node.kind() != yaml::Kind::map || node.find(child->key()) == child);
    if (count < 2000) demand(!child->path().empty() || child->key().empty());
    count += visit(*child);
  }
  return count;
}

/// The lists and maps in brackets, but not those that aliases have copied.
std::size_t count_brackets(const yaml::Node& node) {
  if (node.used_at().line > 0) return 0;
  const Location where = node.value_location();
  const yaml::Document& document = node.document();
  std::size_t count = 0;
  const bool collection = node.kind() == yaml::Kind::list || node.kind() == yaml::Kind::map;
  if (collection) {
    const std::string_view rest = document.line(where.line);
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < where.column; ++i) at += decode(rest, at).length;
    count += rest[at] == '[' || rest[at] == '{' ? 1 : 0;
  }
  for (const yaml::Node* child : node.children()) count += count_brackets(*child);
  return count;
}

/// The outline must agree with yaml-cpp on what is a bracket.
void visit_outline(const yaml::Document& document) {
  std::size_t opened = 0;
  std::size_t closed = 0;
  yaml::Outline outline(document.source());
  using Sign = yaml::Outline::Sign;
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    demand(sign != Sign::unclosed_quote);
    if (sign == Sign::opening_bracket) ++opened;
    if (sign == Sign::closing_bracket) ++closed;
  }
  demand(opened == closed && opened == count_brackets(document.root()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  yaml::Limits limits;
  limits.alias_nodes = 2000;
  Diagnostics diagnostics;
  const std::string bytes(fuzz::view(data, size));
  const auto document = yaml::read("fuzz.yaml", bytes, limits, diagnostics);
  demand(document != nullptr || diagnostics.has_errors());
  fuzz::tell(diagnostics);
  if (document != nullptr) demand(visit(document->root()) > 0);
  if (document != nullptr && !diagnostics.has_errors()) visit_outline(*document);
  return 0;
}
