// SPDX-License-Identifier: MIT
// The selection rule. It looks at the text of an expression without its string literals and
// comments, and at the types and values around it; never at the result that our engine gives.
#include "selection.hpp"

#include <regex>
#include <string>

namespace icpcheck::conformance {

namespace {

using nlohmann::json;

// String literals become '', bytes literals b'', comments nothing.
std::string bare(const std::string& expression) {
  static const std::regex literal(
      R"re(//[^\n]*|([rRbB]{0,2})("""[^]*?"""|'''[^]*?'''|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'))re");
  std::string result;
  auto rest = expression.cbegin();
  for (std::sregex_iterator match(expression.begin(), expression.end(), literal), end; match != end;
       ++match) {
    result.append(rest, (*match)[0].first);
    const bool bytes = match->str(1).find_first_of("bB") != std::string::npos;
    if ((*match)[2].matched) result += bytes ? " b''" : " ''";
    rest = (*match)[0].second;
  }
  return result.append(rest, expression.cend());
}

bool expression_has(const json& test, const std::regex& pattern) {
  return std::regex_search(bare(test.at("expr").get<std::string>()), pattern);
}

// Types, bindings and the expected value, as text.
bool surroundings_have(const json& test, const std::regex& pattern) {
  json surroundings = test;
  for (const char* key : {"expr", "name", "description", "evalError"}) surroundings.erase(key);
  return std::regex_search(surroundings.dump(), pattern);
}

bool needs_message(const json& test) {
  static const std::regex construction(R"([A-Za-z_][A-Za-z0-9_.]*\s*\{)");
  static const std::regex message(
      R"re(cel\.expr\.conformance|google\.protobuf\.(?!Duration|Timestamp))re");
  return expression_has(test, construction) || surroundings_have(test, message);
}

bool needs_uint(const json& test) {
  static const std::regex expression(R"(\b(0x[0-9a-fA-F]+|[0-9]+)[uU]\b|\buint\b)");
  static const std::regex surroundings(R"re(uint64Value|UINT64|"uint")re");
  return expression_has(test, expression) || surroundings_have(test, surroundings);
}

bool needs_bytes(const json& test) {
  static const std::regex expression(R"(\bb''|\bbytes\b)");
  static const std::regex surroundings(R"re(bytesValue|BYTES|"bytes")re");
  return expression_has(test, expression) || surroundings_have(test, surroundings);
}

bool needs_zone_by_name(const json& test) {
  static const std::regex zone(R"(\.get[A-Za-z]+\('[A-Za-z_]+/[A-Za-z_]+'\))");
  return std::regex_search(test.at("expr").get<std::string>(), zone);
}

}  // namespace

const std::vector<RefusedClass>& refused_classes() {
  static const std::vector<RefusedClass> classes = {
      {"message", "Needs protobuf messages. Descriptions have a schema of their own.",
       needs_message},
      {"uint", "Needs uint. Packs count with int; uint is refused by name.", needs_uint},
      {"bytes", "Needs bytes. Descriptions are text; bytes are refused by name.", needs_bytes},
      {"zone", "Needs a time zone by name. Results must not depend on the machine's zone files.",
       needs_zone_by_name},
  };
  return classes;
}

std::optional<std::size_t> refused_class(const nlohmann::json& test) {
  const auto& classes = refused_classes();
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i].includes(test)) return i;
  }
  return std::nullopt;
}

}  // namespace icpcheck::conformance
