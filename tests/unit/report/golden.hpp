// SPDX-License-Identifier: MIT
// Compares a text with a file of tests/golden; ICPCHECK_UPDATE_GOLDEN=1 rewrites the file.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"

namespace icpcheck::test {

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(ICPCHECK_SOURCE_DIR) + "/tests/golden/" + name;
  const char* update = std::getenv("ICPCHECK_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") {
    std::ofstream(path, std::ios::binary) << text;
  }
  INFO("golden file " << name);
  CHECK(read_file(path) == text);
}

}  // namespace icpcheck::test
