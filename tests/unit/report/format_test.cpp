// SPDX-License-Identifier: MIT
// The table of formats.
#include "icpcheck/report/format.hpp"

#include <sstream>

#include "support/catch.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::report {

TEST_CASE("each format is found by its name and says what it is for") {
  REQUIRE(!formats().empty());
  CHECK(formats().front().name == "text");
  for (const Format& format : formats()) {
    CHECK(find_format(format.name) == &format);
    CHECK(!format.what.empty());
  }
  CHECK(find_format("pdf") == nullptr);
}

TEST_CASE("each format writes the same twice") {
  const test::FixedReport fixed = test::fixed_report();
  for (const Format& format : formats()) {
    INFO(format.name);
    std::ostringstream first;
    std::ostringstream second;
    format.write(fixed.report, Look{}, first);
    format.write(fixed.report, Look{}, second);
    CHECK(!first.str().empty());
    CHECK(first.str() == second.str());
  }
}

}  // namespace icpcheck::report
