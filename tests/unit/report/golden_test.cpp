// SPDX-License-Identifier: MIT
// The fixed and the empty report in each format, compared with tests/golden/report.
#include "unit/report/golden.hpp"

#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::test {
namespace {

struct Case {
  std::string format;
  std::string extension;
};

std::string written(const Report& report, const std::string& format) {
  std::ostringstream out;
  report::formats().find(format)->write(report, paper::Look{}, out);
  return out.str();
}

}  // namespace

TEST_CASE("reports read as their golden files") {
  for (const Case& c :
       {Case{"text", "txt"}, Case{"json", "json"}, Case{"markdown", "md"}, Case{"csv", "csv"},
        Case{"sarif", "sarif"}, Case{"junit", "xml"}, Case{"github", "github"},
        Case{"codequality", "codequality.json"}, Case{"ndjson", "ndjson"}}) {
    check_golden("report/fixed." + c.extension, written(fixed_report().report, c.format));
    check_golden("report/empty." + c.extension, written(empty_report().report, c.format));
  }
}

}  // namespace icpcheck::test
