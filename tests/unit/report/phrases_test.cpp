// SPDX-License-Identifier: MIT
// Words and signs for people.
#include "report/phrases.hpp"

#include <set>

#include "support/catch.hpp"

namespace icpcheck::report {

TEST_CASE("counts use the singular for one only") {
  CHECK(count_of(0, "check") == "0 checks");
  CHECK(count_of(1, "check") == "1 check");
  CHECK(count_of(2, "check") == "2 checks");
}

TEST_CASE("days are said from now") {
  CHECK(days_from_now(0) == "today");
  CHECK(days_from_now(1) == "in 1 day");
  CHECK(days_from_now(115) == "in 115 days");
  CHECK(days_from_now(-1) == "1 day ago");
  CHECK(days_from_now(INT32_MIN) == "2147483648 days ago");
}

TEST_CASE("a sentence says when a check is due, or from when it applies") {
  Check check;
  Finding finding;
  finding.check = &check;
  CHECK(due_sentence(finding).empty());
  finding.due = parse_date("2022-04-01");
  finding.days = -12;
  CHECK(due_sentence(finding) == "It has applied since 2022-04-01.");
  check.by.emplace();
  CHECK(due_sentence(finding) == "It was due on 2022-04-01, 12 days ago.");
  finding.days = 0;
  CHECK(due_sentence(finding) == "It is due on 2022-04-01, today.");
}

TEST_CASE("a missing fact is named with its title unless that says the same") {
  CHECK(name_of({"icp.chair", "Who chairs", {}}) == "icp.chair (Who chairs)");
  CHECK(name_of({"icp.chair", "", {}}) == "icp.chair");
  CHECK(name_of({"icp.meetings.in_public", "In public", {}}) == "icp.meetings.in_public");
  CHECK(name_of({"vision", "Vision", {}}) == "vision");
  CHECK(name_of({"icp.members", "Member", {}}) == "icp.members (Member)");
}

TEST_CASE("each rating has a sign of its own, so that colour is never the only one") {
  std::set<std::string_view> signs;
  for (std::size_t i = 0; i < 8; ++i) signs.insert(sign(static_cast<Rating>(i)));
  CHECK(signs.size() == 8);
  CHECK(sign(Status::met) == "✓");
  CHECK(sign(Status::gap) == "●");
}

}  // namespace icpcheck::report
