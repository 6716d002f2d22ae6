// SPDX-License-Identifier: MIT
// Reads each case of the public YAML suite: yaml_suite FILE, as export.mjs writes it. What is read
// has to be what the suite says; anything may be refused, as long as it is said why. Ends with 1
// when a case is misread, or read although it is no YAML and not among the known ones.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::conformance {
namespace {

using nlohmann::json;

struct Counts {
  std::size_t right = 0;
  std::size_t refused = 0;
  std::size_t wrong = 0;
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

void judge(const json& test, Counts& counts) {
  const auto name = test.at("name").get<std::string>();
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
    return;
  }
  ++counts.wrong;
  fmt::print("{}: {} instead of {}\n{}\n", name, read.dump(),
             wanted.is_discarded() ? "a refusal" : wanted.dump(),
             test.at("yaml").get<std::string>());
}

int run(const char* path) {
  std::ifstream file(path, std::ios::binary);
  Counts counts;
  for (const json& test : json::parse(file)) judge(test, counts);
  fmt::print("{} read right, {} refused, {} wrong\n", counts.right, counts.refused, counts.wrong);
  return counts.wrong == 0 ? 0 : 1;
}

}  // namespace
}  // namespace icpcheck::conformance

int main(int count, char** arguments) {
  if (count != 2) return 2;
  return icpcheck::conformance::run(arguments[1]);
}
