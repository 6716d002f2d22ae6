// SPDX-License-Identifier: MIT
// Words and signs for people.
#include "icpcheck/report/phrases.hpp"

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
  CHECK(due_line(finding).empty());
  finding.due = parse_date("2022-04-01");
  finding.days = -12;
  CHECK(due_line(finding).plain() == "It has applied since 2022-04-01.");
  check.by.emplace();
  CHECK(due_line(finding).plain() == "It is overdue by 12 days: it was due on 2022-04-01.");
  finding.days = -1;
  CHECK(due_line(finding).plain() == "It is overdue by 1 day: it was due on 2022-04-01.");
  finding.days = 0;
  CHECK(due_line(finding).plain() == "It is due today, 2022-04-01.");
  finding.days = 3;
  CHECK(due_line(finding).plain() == "It is due on 2022-04-01, in 3 days.");
}

TEST_CASE("a line of the plan says when it falls due; a waiver ends") {
  CHECK(due_phrase(1) == "in 1 day");
  CHECK(due_phrase(0) == "due today");
  CHECK(due_phrase(-1) == "overdue by 1 day");
  CHECK(due_phrase(INT32_MIN) == "overdue by 2147483648 days");
  PlanItem item;
  CHECK(due_phrase(item) == "due today");
  item.kind = PlanKind::waiver;
  CHECK(due_phrase(item) == "today");
}

TEST_CASE("a change is said with what it was before, where there was something") {
  CHECK(change_phrase({"strengths", "P4.2", "", "should", "must", ""}) == "must instead of should");
  CHECK(change_phrase({"parameters", "law.repealed_on", "", "", "2027-04-01", ""}) == "2027-04-01");
  CHECK(change_phrase({"leave_out", "E5", "", "", "", ""}) == "left out");
}

TEST_CASE("a missing fact is named with its title unless that says the same") {
  CHECK(name_of({"icp.chair", "Who chairs", {}}) == "icp.chair (Who chairs)");
  CHECK(name_of({"icp.chair", "", {}}) == "icp.chair");
  CHECK(name_of({"icp.meetings.in_public", "In public", {}}) == "icp.meetings.in_public");
  CHECK(name_of({"vision", "Vision", {}}) == "vision");
  CHECK(name_of({"icp.members", "Member", {}}) == "icp.members (Member)");
  CHECK(name_of({.path = "hwbs", .title = "", .where = {}, .rest = true}) == "hwbs (the rest)");
}

TEST_CASE("what closes a finding depends on what is known of it") {
  Check check;
  check.remedy = "Ask each council.";
  Finding finding;
  finding.check = &check;
  finding.underlying = Status::gap;
  CHECK(remedy_of(finding) == "Ask each council.");
  finding.underlying = Status::not_stated;
  finding.missing = {{.path = "hwbs", .title = "", .where = {}, .rest = true}};
  CHECK(remedy_of(finding) ==
        "State the rest of the list first. If this is not met then: Ask each council.");
  finding.missing.push_back({"icp.members", "Members", {}});
  CHECK(remedy_of(finding) == "State it if it is so. If it is not: Ask each council.");
}

TEST_CASE("each rating has a sign of its own, so that colour is never the only one") {
  std::set<std::string_view> signs;
  for (std::size_t i = 0; i < 8; ++i) signs.insert(sign(static_cast<Rating>(i)));
  CHECK(signs.size() == 8);
  CHECK(tag(Rating::red).sign == "●");
}

}  // namespace icpcheck::report
