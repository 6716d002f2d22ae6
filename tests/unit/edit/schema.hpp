// SPDX-License-Identifier: MIT
// The schema of descriptions, read from its file.
#pragma once

#include <fstream>
#include <sstream>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::test {

inline const schema::Schema& arrangements() {
  static const schema::Schema schema = [] {
    std::ifstream in(ICPCHECK_SOURCE_DIR "/schemas/arrangements.schema.json");
    std::stringstream text;
    text << in.rdbuf();
    Diagnostics diagnostics;
    return schema::load_schema("arrangements.schema.json", text.str(), diagnostics).value();
  }();
  return schema;
}

}  // namespace icpcheck::test
