// SPDX-License-Identifier: MIT
// Prints "FILE: valid" or "FILE: invalid" as the schema finds it, and nothing of other stages: a
// file that YAML itself refuses is "unreadable". Usage: schema_verdicts SCHEMA FILE...
#include <fstream>
#include <iostream>
#include <sstream>

#include "icpcheck/schema/schema.hpp"

namespace {

std::string read_all(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

const char* verdict(const char* path, const icpcheck::schema::Schema& schema) {
  icpcheck::Diagnostics problems;
  const auto document = icpcheck::yaml::read(path, read_all(path), {}, problems);
  if (document == nullptr) return "unreadable";
  const bool valid = icpcheck::schema::validate_file(document->root(), schema, problems);
  return valid ? "valid" : "invalid";
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  icpcheck::Diagnostics problems;
  const auto schema = icpcheck::schema::load_schema(arguments[1], read_all(arguments[1]), problems);
  for (const auto& problem : problems.items()) std::cerr << icpcheck::to_text(problem);
  if (!schema) return 2;
  for (int i = 2; i < count; ++i) {
    std::cout << arguments[i] << ": " << verdict(arguments[i], *schema) << '\n';
  }
}
