// SPDX-License-Identifier: MIT
// What moved a check from one run to another.
#include "icpcheck/audit/comparison.hpp"
#include "support/catch.hpp"
#include "unit/audit/two_runs.hpp"

namespace icpcheck::audit {
namespace {

/// What moved the must check from a gap to met.
std::string_view cause_of_closing(Run& before, Run& after) {
  before.set(Strength::must, Status::gap);
  after.set(Strength::must, Status::met);
  return word(compared(before, after).descriptions.at(0).closed.at(0).cause);
}

void state(Run& run, const std::string& value) {
  Finding& finding = run.finding(Strength::must);
  finding.facts = {{"icp.chair", value, {}, {}}};
  finding.fact_count = 1;
  run.report.descriptions[0].sha256 = "sha of " + value;
}

TEST_CASE("a change says whether the descriptions, the rules or the day moved it") {
  Run before;
  Run after;
  SECTION("other facts, asked the same") {
    state(before, "false");
    state(after, "true");
    CHECK(cause_of_closing(before, after) == "descriptions");
  }
  SECTION("the same facts, asked otherwise") {
    after.pack.version = "2.0.0";
    CHECK(cause_of_closing(before, after) == "rules");
  }
  SECTION("the same facts of another file, asked otherwise") {
    state(before, "false");
    state(after, "false");
    after.report.descriptions[0].sha256 = "other";
    after.pack.version = "2.0.0";
    CHECK(cause_of_closing(before, after) == "rules");
  }
  SECTION("other facts, asked otherwise") {
    state(before, "false");
    state(after, "true");
    after.pack.version = "2.0.0";
    CHECK(cause_of_closing(before, after) == "unclear");
  }
  SECTION("the same file and rules on another day") {
    after.report.options.as_of = day("2022-02-01");
    CHECK(cause_of_closing(before, after) == "day");
  }
  SECTION("the same facts of another file on another day") {
    state(before, "false");
    state(after, "false");
    after.report.descriptions[0].sha256 = "other";
    after.report.options.as_of = day("2022-02-01");
    CHECK(cause_of_closing(before, after) == "day");
  }
  SECTION("another version of icpcheck on another day") {
    after.report.version = "0.2.0";
    after.report.options.as_of = day("2022-02-01");
    CHECK(cause_of_closing(before, after) == "unclear");
  }
  SECTION("another value of a parameter") {
    after.report.parameters = {{"p", "by", "2022-07-01"}};
    CHECK(cause_of_closing(before, after) == "rules");
  }
  SECTION("another option") {
    after.report.options.require_evidence = true;
    CHECK(cause_of_closing(before, after) == "rules");
  }
}

TEST_CASE("a check that only one run asks was moved by the rules") {
  Run before;
  Run after;
  before.report.descriptions[0].packs[0].clauses[0].findings.erase(
      before.report.descriptions[0].packs[0].clauses[0].findings.begin());
  after.set(Strength::must, Status::gap);
  CHECK(word(compared(before, after).descriptions.at(0).newly_open.at(0).cause) == "rules");
}

TEST_CASE("what falls due does so by the day, whatever the version of icpcheck is") {
  Run before;
  Run after;
  before.set(Strength::must, Status::not_due);
  after.set(Strength::must, Status::gap);
  after.report.options.as_of = day("2022-02-01");
  after.report.version = "0.2.0";
  CHECK(word(compared(before, after).descriptions.at(0).newly_open.at(0).cause) == "day");
}

TEST_CASE("a waiver that is given or ends is told apart") {
  Run before;
  Run after;
  after.report.options.as_of = day("2022-02-01");
  after.report.descriptions[0].sha256 = "other";
  SECTION("given: the description says so") {
    before.set(Strength::must, Status::gap);
    after.set(Strength::must, Status::waived);
    after.finding(Strength::must).waiver = AppliedWaiver{"", "", day("2022-12-31"), {}};
    CHECK(word(compared(before, after).descriptions.at(0).waived.at(0).cause) == "descriptions");
  }
  SECTION("over: the day did it") {
    before.set(Strength::must, Status::waived);
    before.finding(Strength::must).waiver = AppliedWaiver{"", "", day("2022-01-31"), {}};
    after.set(Strength::must, Status::gap);
    CHECK(word(compared(before, after).descriptions.at(0).newly_open.at(0).cause) == "day");
  }
  SECTION("over, and met in time: the description did it") {
    before.set(Strength::must, Status::waived);
    before.finding(Strength::must).waiver = AppliedWaiver{"", "", day("2022-01-31"), {}};
    after.set(Strength::must, Status::met);
    state(before, "false");
    state(after, "true");
    CHECK(word(compared(before, after).descriptions.at(0).moved.at(0).cause) == "descriptions");
  }
  SECTION("taken back before its day") {
    before.set(Strength::must, Status::waived);
    before.finding(Strength::must).waiver = AppliedWaiver{"", "", day("2022-12-31"), {}};
    after.set(Strength::must, Status::gap);
    CHECK(word(compared(before, after).descriptions.at(0).newly_open.at(0).cause) ==
          "descriptions");
  }
}

TEST_CASE("the file of a system counts for its places") {
  Run before;
  Run after;
  for (Run* run : {&before, &after}) {
    run->add_description("s");
    run->report.descriptions[0].kind = Kind::place;
    run->report.descriptions[0].system = "s";
    run->report.descriptions[1].system = "s";
  }
  before.set(Strength::must, Status::not_due);
  after.set(Strength::must, Status::gap);
  after.report.options.as_of = day("2022-02-01");
  const auto cause = [&] {
    return word(compared(before, after).descriptions.at(0).newly_open.at(0).cause);
  };
  CHECK(cause() == "day");
  after.report.descriptions[1].sha256 = "other";
  after.finding(Strength::must).facts = {{"joined_system.icp", "", {}, {}}};
  after.finding(Strength::must).fact_count = 1;
  CHECK(cause() == "descriptions");
}

}  // namespace
}  // namespace icpcheck::audit
