// SPDX-License-Identifier: MIT
// What an audit makes of a description: statuses in their order, time, evidence, waivers,
// actions, ratings.
#include "icpcheck/audit/audit.hpp"

#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;
using test::describe;

namespace {

/// A pack of one clause with these checks, and the means to run it.
class AuditRun {
 public:
  explicit AuditRun(const std::string& checks, const std::string& pack = test::pack_yaml) {
    auto result = test::load({checks, pack});
    INFO(result.problems);
    REQUIRE(result.pack);
    loaded_ = std::move(*result.pack);
    setup_.schema = &packs::built_in().arrangements;
    setup_.packs = {&loaded_.pack};
    setup_.options.as_of = parse_date("2022-02-01").value();
  }

  AuditRun& as_of(const char* date) {
    setup_.options.as_of = parse_date(date).value();
    return *this;
  }
  RunOptions& options() { return setup_.options; }

  const DescriptionResult& on(const std::string& facts) {
    description_ = describe(facts);
    cel::Evaluator evaluator(setup_.schema);
    result_ = audit::audit(description_, {}, setup_, evaluator);
    return result_;
  }
  const Finding& finding(const std::string& facts) {
    return on(facts).packs.at(0).clauses.at(0).findings.at(0);
  }
  Rating rating(const std::string& facts) { return on(facts).packs.at(0).clauses.at(0).rating; }
  std::string notes() { return test::texts(result_.notes); }

 private:
  packs::LoadedPack loaded_;
  audit::Setup setup_;
  Description description_;
  DescriptionResult result_;
};

std::string check(const std::string& strength, const std::string& rest = {}) {
  return R"(
  - id: X1.1
    title: It meets in public
    covers: [S-1]
    basis: national-guidance
    holds: icp.meetings.in_public
    remedy: Meet in public.
    strength: )" +
         strength + "\n" + rest + R"(    cases:
      - {given: {icp: {meetings: {in_public: true}}}, gives: met}
      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}
      - {given: {icp: {meetings: {per_year: 4}}}, gives: not_stated}
)";
}

std::string one_check(const std::string& strength, const std::string& rest = {}) {
  return "checks:" + check(strength, rest);
}

const std::string in_public = "icp:\n  meetings:\n    in_public: true\n";
const std::string in_private = "icp:\n  meetings:\n    in_public: false\n";
const std::string silent = "icp:\n  meetings:\n    per_year: 4\n";

}  // namespace

TEST_CASE("a stated fact meets a check, its opposite is a gap, silence is not stated") {
  AuditRun run(one_check("should"));
  CHECK(run.finding(in_public).status == Status::met);
  CHECK(run.finding(in_public).sentence == "");

  const Finding& gap = run.finding(in_private);
  CHECK(gap.status == Status::gap);
  CHECK(gap.sentence == "The description states that icp.meetings.in_public is false.");
  CHECK(to_string(gap.where) == "north.yaml:8:5");

  const Finding& unknown = run.finding(silent);
  CHECK(unknown.status == Status::not_stated);
  REQUIRE(unknown.missing.size() == 1);
  CHECK(unknown.missing[0].path == "icp.meetings.in_public");
  CHECK(to_string(unknown.where) == "north.yaml:7:3");

  const Finding& nothing = run.finding("");
  CHECK(nothing.status == Status::not_stated);
  CHECK(nothing.missing.at(0).path == "icp.meetings.in_public");
}

TEST_CASE("what falls short depends on strength and status") {
  struct Row {
    const char* strength;
    bool gap;
    bool not_stated;
  };
  for (const Row& row : {Row{"must", true, true}, Row{"minimum", true, true},
                         Row{"should", true, false}, Row{"may", false, false}}) {
    INFO(row.strength);
    AuditRun run(one_check(row.strength));
    CHECK(run.finding(in_private).falls_short == row.gap);
    CHECK(run.finding(silent).falls_short == row.not_stated);
    CHECK_FALSE(run.finding(in_public).falls_short);
  }
}

TEST_CASE("a check is not due before its day, due on it, overdue from the next") {
  AuditRun run(one_check("minimum", "    by: 2022-04-01\n"));
  CHECK(run.as_of("2022-03-31").finding(in_private).status == Status::not_due);
  CHECK(run.finding(in_private).days == 1);
  CHECK(run.finding(in_private).underlying == Status::gap);
  CHECK(run.as_of("2022-04-01").finding(in_private).status == Status::gap);
  CHECK(run.finding(in_private).days == 0);
  CHECK(run.as_of("2022-04-02").finding(in_private).days == -1);
  CHECK(run.as_of("2022-03-31").finding(in_public).status == Status::met);
}

TEST_CASE("of two days the later one counts, whichever it is") {
  AuditRun by_later(one_check("should", "    from: 2022-04-01\n    by: 2022-05-01\n"));
  CHECK(by_later.as_of("2022-04-30").finding(in_private).status == Status::not_due);
  CHECK(by_later.as_of("2022-05-01").finding(in_private).status == Status::gap);
  AuditRun from_later(one_check("should", "    from: 2022-05-01\n    by: 2022-04-01\n"));
  CHECK(from_later.as_of("2022-04-30").finding(in_private).status == Status::not_due);
  CHECK(from_later.as_of("2022-05-01").finding(in_private).status == Status::gap);
}

TEST_CASE("from is the first day on which a check is asked") {
  AuditRun run(one_check("should", "    from: 2022-04-01\n"));
  CHECK(run.as_of("2022-03-31").finding(silent).status == Status::not_due);
  CHECK(run.as_of("2022-04-01").finding(silent).status == Status::not_stated);
}

TEST_CASE("a waiver holds on its first and last day, and the finding comes back after it") {
  const std::string waiver = in_private + R"(waivers:
  - check: X1.1
    reason: The hall is being rebuilt
    approved_by: The partnership
    approved_on: 2022-01-10
    until: 2022-03-31
)";
  AuditRun run(one_check("must"));
  CHECK(run.as_of("2022-01-09").finding(waiver).status == Status::gap);
  CHECK(run.as_of("2022-01-10").finding(waiver).status == Status::waived);
  CHECK(run.as_of("2022-03-31").finding(waiver).status == Status::waived);
  CHECK_FALSE(run.finding(waiver).falls_short);
  CHECK(run.finding(waiver).underlying == Status::gap);
  CHECK(run.as_of("2022-04-01").finding(waiver).status == Status::gap);
  CHECK(run.notes() ==
        "north.yaml:10:12: note[audit.waiver]: The waiver for X1.1 ended on 2022-03-31. The check "
        "counts again; its result is: gap.\n"
        "   10 |   - check: X1.1\n"
        "      |            ^~~~\n");
  run.as_of("2022-03-31").options().use_waivers = false;
  CHECK(run.finding(waiver).status == Status::gap);
}

TEST_CASE("a waiver for a check that is met is reported") {
  AuditRun run(one_check("must"));
  CHECK(run.finding(in_public + R"(waivers:
  - check: X1.1
    reason: The hall is being rebuilt
    approved_by: The partnership
    approved_on: 2022-01-10
    until: 2022-03-31
)")
            .status == Status::met);
  CHECK(run.notes() ==
        "north.yaml:10:12: note[audit.waiver]: The waiver for X1.1 was not needed; the result of "
        "the check is: met.\n"
        "   10 |   - check: X1.1\n"
        "      |            ^~~~\n");
}

TEST_CASE("evidence makes a met check evidenced; without it, it is asserted") {
  const std::string evidence = R"(evidence:
  - id: paper
    title: Terms of reference
    supports: [icp.meetings]
)";
  AuditRun run(one_check("must"));
  CHECK_FALSE(run.finding(in_public).evidenced);
  CHECK(run.finding(in_public + evidence).evidenced);
  CHECK(run.finding(in_public + evidence).facts.at(0).evidence ==
        std::vector<std::string>{"paper"});

  run.options().require_evidence = true;
  CHECK(run.finding(in_public + evidence).status == Status::met);
  const Finding& asserted = run.finding(in_public);
  CHECK(asserted.status == Status::not_stated);
  CHECK(asserted.underlying == Status::met);
  CHECK(asserted.sentence == "No evidence supports icp.meetings.in_public.");
  CHECK(asserted.falls_short);
}

TEST_CASE("the rating of a clause is the first definition that fits") {
  const std::string action = R"(actions:
  - closes: [X1.1]
    what: Meet in public
    owner: The secretariat
    due: 2022-03-01
    status: open
)";
  CHECK(AuditRun(one_check("must")).rating(in_public) == Rating::green);
  CHECK(AuditRun(one_check("must")).rating(in_private) == Rating::red);
  CHECK(AuditRun(one_check("must")).rating(silent) == Rating::unknown);
  CHECK(AuditRun(one_check("must")).rating(silent + action) == Rating::amber);
  CHECK(AuditRun(one_check("must")).rating(in_private + action) == Rating::amber);
  CHECK(AuditRun(one_check("must")).as_of("2022-03-02").rating(in_private + action) == Rating::red);
  CHECK(AuditRun(one_check("should")).rating(in_private) == Rating::amber);
  CHECK(AuditRun(one_check("should")).rating(silent) == Rating::grey);
  CHECK(AuditRun(one_check("may")).rating(in_private) == Rating::information);
  CHECK(AuditRun(one_check("must", "    by: 2022-04-01\n")).rating(silent) == Rating::not_due);
}

TEST_CASE("when decides whether a check applies") {
  AuditRun run(one_check("should", R"(    when: icp.status == 'established'
    unless: The partnership is not established.
)") + "      - {given: {icp: {status: proposed}}, gives: not_applicable}\n");
  const std::string established = "icp:\n  status: established\n  meetings:\n    in_public: ";
  CHECK(run.finding(established + "false\n").status == Status::gap);
  const Finding& other = run.finding("icp:\n  status: proposed\n");
  CHECK(other.status == Status::not_applicable);
  CHECK(other.sentence == "The partnership is not established.");
  CHECK(run.finding(in_public).status == Status::met);
  const Finding& unsure = run.finding(in_private);
  CHECK(unsure.status == Status::not_stated);
  CHECK(unsure.sentence.rfind("It is not known whether this applies.", 0) == 0);
}

TEST_CASE("a check on each element names those that fall short") {
  const std::string each = R"(checks:
  - id: X1.1
    title: Each seat names its post
    covers: [S-1]
    strength: should
    basis: national-guidance
    for_each: icp.members as member
    where: member.organisation != 'guest'
    empty: gap
    holds: member.post != 'to be named'
    remedy: Name the post.
    cases:
      - {given: {icp: {members: [{post: Chair, organisation: a}]}}, gives: met}
      - {given: {icp: {members: []}}, gives: gap}
      - {given: {icp: {}}, gives: not_stated}
)";
  const std::string head = R"(organisations:
  - id: guest
    name: A guest
    type: icb
  - id: a
    name: A
    type: icb
icp:
)";
  AuditRun run(each);
  CHECK(run.finding(head + "  members: []\n").status == Status::gap);
  CHECK(run.finding(head + "  members: []\n").sentence ==
        "There is nothing to ask this about: icp.members has no such item.");

  const std::string members =
      "  members:\n"
      "    - post: Director\n      organisation: a\n"
      "    - post: to be named\n      organisation: a\n"
      "    - post: to be named\n      organisation: guest\n"
      "    - organisation: a\n";
  const Finding& finding = run.finding(head + members);
  CHECK(finding.status == Status::gap);
  CHECK(finding.subject_count == 3);
  REQUIRE(finding.subjects.size() == 2);
  CHECK(finding.subjects[0].status == Status::gap);
  CHECK(finding.subjects[0].name == "to be named, a");
  CHECK(finding.subjects[1].status == Status::not_stated);
  CHECK(
      finding.sentence ==
      "1 of 3 does not meet this: to be named, a. Not stated for 1 of 3: number 4 of icp.members.");

  const std::string partial =
      "  partial: [members]\n  members:\n"
      "    - post: Director\n      organisation: a\n";
  const Finding& open = run.finding(head + partial);
  CHECK(open.status == Status::not_stated);
  CHECK(open.sentence ==
        "The list icp.members is marked as partial, so what is not on it is not known.");
}

TEST_CASE("an error of a pack is never a gap") {
  AuditRun run(R"(checks:
  - id: X1.1
    title: A broken check
    covers: [S-1]
    strength: must
    basis: law
    holds: 1 / (icp.meetings.per_year - icp.meetings.per_year) == 1
    remedy: None.
    never: [met, gap]
    cases:
      - {given: {}, gives: not_stated}
)");
  const Finding& finding = run.finding(silent);
  CHECK(finding.status == Status::error);
  CHECK_FALSE(finding.falls_short);
  CHECK(run.rating(silent) == Rating::not_rated);
  Report report;
  report.descriptions.push_back(run.on(silent));
  CHECK(report.descriptions[0].errors.size() == 1);
  audit::conclude(report, false);
  CHECK(report.exit_status == 2);
}

TEST_CASE("the exit status follows what falls short and --fail-on") {
  struct Row {
    const char* strength;
    std::string facts;
    FailOn fail_on;
    int status;
  };
  const std::vector<Row> rows{
      {"must", in_private, FailOn::must, 1},     {"must", silent, FailOn::must, 1},
      {"must", in_public, FailOn::should, 0},    {"minimum", silent, FailOn::minimum, 1},
      {"minimum", in_private, FailOn::must, 0},  {"should", in_private, FailOn::minimum, 0},
      {"should", in_private, FailOn::should, 1}, {"should", silent, FailOn::should, 0},
      {"may", in_private, FailOn::should, 0},    {"must", in_private, FailOn::never, 0},
  };
  for (const Row& row : rows) {
    INFO(row.strength << " " << word(row.fail_on));
    AuditRun run(one_check(row.strength));
    Report report;
    report.options.fail_on = row.fail_on;
    report.descriptions.push_back(run.on(row.facts));
    audit::conclude(report, false);
    CHECK(report.exit_status == row.status);
    audit::conclude(report, true);
    CHECK(report.exit_status == 2);
  }
}

TEST_CASE("a run in which no check applied is not a pass") {
  Report report;
  audit::conclude(report, false);
  CHECK(report.exit_status == 2);
  CHECK(report.closing == "No check ran, so nothing can be said.");
}

TEST_CASE("a description of another time is noted") {
  AuditRun run(one_check("should"));
  run.as_of("2021-12-31").on(in_public);
  CHECK(run.notes() ==
        "north.yaml:5:1: note[audit.described_later]: The description is of 2022-01-01, after the "
        "day of this report, 2021-12-31.\n"
        "    5 | described_on: 2022-01-01\n"
        "      | ^~~~~~~~~~~~\n");
  run.as_of("2023-01-01").on(in_public);
  CHECK(run.notes() == "");
  run.as_of("2023-01-02").on(in_public);
  CHECK(run.notes().find("366 days older") != std::string::npos);
}
