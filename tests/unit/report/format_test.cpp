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
    CHECK(formats().find(format.name) == &format);
    CHECK(!format.what.empty());
  }
  CHECK(formats().find("pdf") == nullptr);
}

TEST_CASE("each format writes the same twice") {
  const test::FixedReport fixed = test::fixed_report();
  for (const Format& format : formats()) {
    INFO(format.name);
    std::ostringstream first;
    std::ostringstream second;
    format.write(fixed.report, paper::Look{}, first);
    format.write(fixed.report, paper::Look{}, second);
    CHECK(!first.str().empty());
    CHECK(first.str() == second.str());
  }
}

TEST_CASE("what is written while the audit goes is what is written at its end") {
  const test::FixedReport fixed = test::fixed_report();
  std::vector<std::string_view> streamed;
  for (const Format& format : formats()) {
    CHECK((format.begin == nullptr) == (format.add == nullptr));
    CHECK((format.begin == nullptr) == (format.end == nullptr));
    if (format.begin == nullptr) continue;
    streamed.push_back(format.name);
    Report frame = fixed.report;
    frame.descriptions.clear();
    frame.exit_status = 0;
    frame.closing.clear();
    frame.not_checked.clear();
    std::ostringstream at_the_end;
    std::ostringstream while_it_goes;
    format.write(fixed.report, paper::Look{}, at_the_end);
    format.begin(frame, paper::Look{}, while_it_goes);
    for (const DescriptionResult& result : fixed.report.descriptions) {
      format.add(result, frame, paper::Look{}, while_it_goes);
    }
    frame.not_checked = fixed.report.not_checked;
    format.end(frame, paper::Look{}, while_it_goes);
    CHECK(while_it_goes.str() == at_the_end.str());
  }
  CHECK(streamed == std::vector<std::string_view>{"csv", "ndjson"});
}

}  // namespace icpcheck::report
