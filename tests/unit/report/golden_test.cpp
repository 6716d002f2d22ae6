// SPDX-License-Identifier: MIT
// The fixed and the empty report in each format, compared with tests/golden/report.
#include "unit/report/golden.hpp"

#include <sstream>

#include "icpcheck/report/format.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::test {
namespace {

struct GoldenCase {
  std::string format;
  std::string extension;
};

std::string report_written(const Report& report, const std::string& format) {
  std::ostringstream out;
  report::formats().find(format)->write(report, paper::Look{}, out);
  return out.str();
}

}  // namespace

TEST_CASE("reports read as their golden files") {
  for (const GoldenCase& c :
       {GoldenCase{"text", "txt"}, GoldenCase{"json", "json"}, GoldenCase{"markdown", "md"},
        GoldenCase{"csv", "csv"}, GoldenCase{"sarif", "sarif"}, GoldenCase{"junit", "xml"},
        GoldenCase{"github", "github"}, GoldenCase{"codequality", "codequality.json"},
        GoldenCase{"ndjson", "ndjson"}}) {
    check_golden("report/fixed." + c.extension, report_written(fixed_report().report, c.format));
    check_golden("report/empty." + c.extension, report_written(empty_report().report, c.format));
  }
}

}  // namespace icpcheck::test
