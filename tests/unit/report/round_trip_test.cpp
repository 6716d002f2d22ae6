// SPDX-License-Identifier: MIT
// A JSON report that is read and written again is the same, byte for byte.
#include <sstream>

#include "icpcheck/model/read_report.hpp"
#include "icpcheck/report/format.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::report {
namespace {

std::string written_to_read(const Report& report, std::string_view format) {
  std::ostringstream out;
  formats().find(format)->write(report, paper::Look{}, out);
  return out.str();
}

ReadReport read(const std::string& json) {
  Diagnostics problems;
  std::optional<ReadReport> report = read_report("report.json", json, problems);
  for (const Diagnostic& problem : problems.items()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(report);
  CHECK(problems.items().empty());
  return std::move(*report);
}

}  // namespace

TEST_CASE("a report comes back from its JSON as it was, in every format") {
  test::FixedReport fixed = test::fixed_report();
  CHECK(written_to_read(read(written_to_read(fixed.report, "json")).report, "json") ==
        written_to_read(fixed.report, "json"));
  MissingFact& missing = fixed.report.descriptions[0].packs[0].clauses[0].findings[1].missing[0];
  missing.rest = missing.elsewhere = true;
  // JSON cannot hold bytes that are not UTF-8; all else is the same for readers, too.
  fixed.report.descriptions[0].packs[0].clauses[0].findings[4].subjects[1].name = "\x1b[31mevil";
  const ReadReport back = read(written_to_read(fixed.report, "json"));
  const ReadReport empty = read(written_to_read(test::empty_report().report, "json"));
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK(written_to_read(back.report, format.name) == written_to_read(fixed.report, format.name));
    CHECK(written_to_read(empty.report, format.name) ==
          written_to_read(test::empty_report().report, format.name));
  }
}

}  // namespace icpcheck::report
