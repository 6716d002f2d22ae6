// SPDX-License-Identifier: MIT
// Reads each case of the public YAML suite: yaml_suite FILE, as export.mjs writes it. What is read
// has to be what the suite says; anything may be refused, as long as it is said why. The scanner of
// the plain subset has to send the events of yaml-cpp. Ends with 1 when a case is misread, or read
// although it is no YAML and not among the known ones.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "icpcheck/yaml/document.hpp"
#include "unit/yaml/recorded_events.hpp"

namespace icpcheck::conformance {
namespace {

using nlohmann::json;

struct Counts {
  std::size_t right = 0;
  std::size_t refused = 0;
  std::size_t known = 0;
  std::size_t wrong = 0;
  std::size_t plain = 0;
};

/// Read although they are no YAML, or cannot be compared.
struct Known {
  std::string_view name;
  std::string_view why;
};

constexpr std::array known{
    Known{"9C9N", "lines of a list in brackets need not be indented: read as it is meant"},
    Known{"9JBA", "a comment right behind a bracket: nothing is lost"},
    Known{"CVW2", "a comment right behind a comma: nothing is lost"},
    Known{"DK95/01", "a tab before text that goes on in quotes: the same as spaces"},
    Known{"FH7J", "a null as a key: the suite gives no JSON"},
    Known{"G5U8", "a - alone in brackets is a text"},
    Known{"G9HC", "an anchor that is not indented: nothing is lost"},
    Known{"H7J7", "a tag that is not indented: nothing is lost"},
    Known{"HRE5", "a backslash before an apostrophe in double quotes: the apostrophe"},
    Known{"X4QW", "a comment right behind the sign of a block: nothing is lost"},
    Known{"Y79Y/00", "a line with only a tab after the sign of a block: it is blank"},
    Known{"Y79Y/03", "a tab before an item in brackets: the same as spaces"},
    Known{"YJV2", "a - alone in brackets is a text"},
};

json as_json(const yaml::Node& node) {
  switch (node.kind()) {
    case yaml::Kind::null:
      return nullptr;
    case yaml::Kind::boolean:
      return node.boolean();
    case yaml::Kind::integer:
      return node.integer();
    case yaml::Kind::number:
      return node.number();
    case yaml::Kind::string:
      return std::string(node.text());
    case yaml::Kind::list: {
      json list = json::array();
      for (const yaml::Node* child : node.children()) list.push_back(as_json(*child));
      return list;
    }
    case yaml::Kind::map: {
      json map = json::object();
      for (const yaml::Node* child : node.children()) {
        map[std::string(child->key())] = as_json(*child);
      }
      return map;
    }
  }
  return nullptr;
}

/// What the suite wants to be read; discarded when that is no single document.
json wanted_of(const json& test) {
  const json& text = test.at("json");
  if (!text.is_string()) return json::value_t::discarded;
  return json::parse(text.get<std::string>(), nullptr, false);
}

bool is_known(std::string_view name) {
  return std::ranges::find(known, name, &Known::name) != known.end();
}

void fail(std::string_view name, std::string_view how, const json& test, Counts& counts) {
  ++counts.wrong;
  fmt::print("{}: {}\n{}\n", name, how, test.at("yaml").get<std::string>());
}

void judge_reading(const std::string& name, const json& test, Counts& counts) {
  Diagnostics problems;
  const auto document =
      yaml::read(name, test.at("yaml").get<std::string>(), yaml::Limits{}, problems);
  if (problems.has_errors()) {
    ++counts.refused;
    return;
  }
  const json wanted = wanted_of(test);
  const json read = as_json(document->root());
  if (!wanted.is_discarded() && wanted == read) {
    ++counts.right;
  } else if (wanted.is_discarded() && is_known(name)) {
    ++counts.known;
  } else {
    const std::string right = wanted.is_discarded() ? "a refusal" : wanted.dump();
    fail(name, fmt::format("{} instead of {}", read.dump(), right), test, counts);
  }
}

void judge(const json& test, Counts& counts) {
  const auto name = test.at("name").get<std::string>();
  const auto text = test.at("yaml").get<std::string>();
  judge_reading(name, test, counts);
  const auto plain = yaml::plain_events(text);
  if (!plain) return;
  ++counts.plain;
  if (*plain != yaml::reference_events(text)) fail(name, "other events", test, counts);
}

int run(const char* path) {
  std::ifstream file(path, std::ios::binary);
  Counts counts;
  for (const json& test : json::parse(file)) judge(test, counts);
  fmt::print(
      "{} read right, {} refused, {} known, {} wrong; {} by the scanner of the plain subset\n",
      counts.right, counts.refused, counts.known, counts.wrong, counts.plain);
  return counts.wrong == 0 && counts.right > 0 && counts.plain > 0 ? 0 : 1;
}

}  // namespace
}  // namespace icpcheck::conformance

int main(int count, char** arguments) {
  if (count != 2) return 2;
  return icpcheck::conformance::run(arguments[1]);
}
