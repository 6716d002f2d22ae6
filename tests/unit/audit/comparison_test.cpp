// SPDX-License-Identifier: MIT
// The comparison of two reports: what is matched with what, and what it is called.
#include "icpcheck/audit/comparison.hpp"

#include "support/catch.hpp"
#include "unit/audit/two_runs.hpp"

namespace icpcheck::audit {
namespace {

std::string status_text(const std::optional<Status>& status) {
  return status ? std::string(word(*status)) : "-";
}

/// "X1.must met>gap; X1.should gap>gap {Name of b -:gap}".
std::string changes_text(const std::vector<CheckChange>& changes) {
  std::string text;
  for (const CheckChange& change : changes) {
    const auto status = [](const Finding* finding) {
      return finding == nullptr ? std::optional<Status>{} : std::optional(finding->status);
    };
    if (!text.empty()) text += "; ";
    text += change.latest().check->id + " " + status_text(status(change.before)) + ">" +
            status_text(status(change.after));
    for (const SubjectChange& subject : change.subjects) {
      text += " {" + subject.name + " " + status_text(subject.before) + ":" +
              status_text(subject.after) + "}";
    }
  }
  return text;
}

/// "new: ... | closed: ... | open: ... | moved: ...", without what is empty.
std::string changes_text(const DescriptionComparison& comparison) {
  std::string text;
  const auto add = [&](const char* name, const std::vector<CheckChange>& changes) {
    if (changes.empty()) return;
    if (!text.empty()) text += " | ";
    text += std::string(name) + ": " + changes_text(changes);
  };
  add("new", comparison.newly_open);
  add("closed", comparison.closed);
  add("waived", comparison.waived);
  add("no longer stated", comparison.no_longer_stated);
  add("no longer asked", comparison.no_longer_asked);
  add("open", comparison.still_open);
  add("moved", comparison.moved);
  return text;
}

TEST_CASE("a check is new, closed, still open or moved by its shortfall then and now") {
  struct Example {
    Strength strength;
    Status before;
    Status after;
    const char* text;
  };
  const Example example = GENERATE(
      Example{Strength::must, Status::met, Status::gap, "new: X1.must met>gap"},
      Example{Strength::must, Status::not_due, Status::not_stated,
              "new: X1.must not_due>not_stated"},
      Example{Strength::must, Status::waived, Status::gap, "new: X1.must waived>gap"},
      Example{Strength::minimum, Status::gap, Status::met, "closed: X1.minimum gap>met"},
      Example{Strength::minimum, Status::gap, Status::waived, "waived: X1.minimum gap>waived"},
      Example{Strength::must, Status::gap, Status::not_stated,
              "no longer stated: X1.must gap>not_stated"},
      Example{Strength::must, Status::not_stated, Status::gap, "open: X1.must not_stated>gap"},
      Example{Strength::must, Status::not_stated, Status::not_applicable,
              "no longer asked: X1.must not_stated>not_applicable"},
      Example{Strength::minimum, Status::gap, Status::not_due,
              "no longer asked: X1.minimum gap>not_due"},
      Example{Strength::must, Status::gap, Status::error, "moved: X1.must gap>error"},
      Example{Strength::must, Status::gap, Status::gap, "open: X1.must gap>gap"},
      Example{Strength::should, Status::gap, Status::not_stated,
              "no longer stated: X1.should gap>not_stated"},
      Example{Strength::should, Status::not_stated, Status::met, "moved: X1.should not_stated>met"},
      Example{Strength::may, Status::met, Status::gap, "moved: X1.may met>gap"},
      Example{Strength::must, Status::met, Status::met, ""});
  Run before;
  Run after;
  before.set(example.strength, example.before);
  after.set(example.strength, example.after);
  const Comparison comparison = compared(before, after);
  INFO(example.text);
  CHECK(changes_text(comparison.descriptions.at(0)) == example.text);
  CHECK(comparison.exit_status == (std::string_view(example.text).starts_with("new") ? 1 : 0));
}

TEST_CASE("what weighs most comes first") {
  Run before;
  Run after;
  after.set(Strength::should, Status::gap);
  after.set(Strength::minimum, Status::gap);
  after.set(Strength::must, Status::not_stated);
  CHECK(changes_text(compared(before, after).descriptions[0]) ==
        "new: X1.must not_applicable>not_stated; X1.minimum not_applicable>gap; "
        "X1.should not_applicable>gap");
}

TEST_CASE("subjects are matched by their key, wherever they stand") {
  Run before;
  Run after;
  before.set(Strength::should, Status::gap);
  after.set(Strength::should, Status::gap);
  for (const char* key : {"a", "b"}) before.add_subject(key, Status::gap);
  for (const char* key : {"c", "b"}) after.add_subject(key, Status::gap);
  const Comparison comparison = compared(before, after);
  CHECK(changes_text(comparison.descriptions[0]) ==
        "new: X1.should gap>gap {Name of c -:gap} | closed: X1.should gap>gap {Name of a gap:-} | "
        "open: X1.should gap>gap {Name of b gap:gap}");
  CHECK(comparison.exit_status == 1);
}

TEST_CASE("a subject that is only not stated does not fall short of a should") {
  Run before;
  Run after;
  before.set(Strength::should, Status::gap);
  after.set(Strength::should, Status::gap);
  before.add_subject("a", Status::gap);
  before.add_subject("b", Status::gap);
  after.add_subject("a", Status::gap);
  after.add_subject("b", Status::not_stated);
  after.add_subject("c", Status::not_stated);
  CHECK(changes_text(compared(before, after).descriptions[0]) ==
        "no longer stated: X1.should gap>gap {Name of b gap:not_stated} | "
        "open: X1.should gap>gap {Name of a gap:gap}");
}

TEST_CASE("two subjects of one key are matched in their order") {
  Run before;
  Run after;
  before.set(Strength::should, Status::gap);
  after.set(Strength::should, Status::gap);
  before.add_subject("a", Status::gap);
  after.add_subject("a", Status::gap);
  after.add_subject("a", Status::gap);
  CHECK(changes_text(compared(before, after).descriptions[0]) ==
        "new: X1.should gap>gap {Name of a -:gap} | open: X1.should gap>gap {Name of a gap:gap}");
}

TEST_CASE("without subjects on one side the check stays open as a whole") {
  Run before;
  Run after;
  before.set(Strength::should, Status::gap);
  after.set(Strength::should, Status::gap);
  after.add_subject("a", Status::gap);
  CHECK(changes_text(compared(before, after).descriptions[0]) ==
        "open: X1.should gap>gap {Name of a -:gap}");
}

TEST_CASE("descriptions are matched by kind and id, not by file") {
  Run before;
  Run after;
  before.add_description("lost");
  before.finding(Strength::must, 1).falls_short = true;
  after.add_description("added");
  after.finding(Strength::must, 1).status = Status::gap;
  after.finding(Strength::must, 1).falls_short = true;
  after.report.descriptions[0].file = "moved/a.yaml";
  const Comparison comparison = compared(before, after);
  REQUIRE(comparison.descriptions.size() == 3);
  CHECK(comparison.descriptions[0].before->file == "a.yaml");
  CHECK(comparison.descriptions[0].after->file == "moved/a.yaml");
  CHECK(comparison.descriptions[1].before == nullptr);
  CHECK(changes_text(comparison.descriptions[1]) == "new: X1.must ->gap");
  CHECK(comparison.descriptions[2].after == nullptr);
  CHECK(changes_text(comparison.descriptions[2]).empty());
  CHECK(comparison.exit_status == 1);
  CHECK(comparison.closing ==
        "No check was closed. Nothing falls short that did not before. Nothing else is still open. "
        "In "
        "descriptions that only the later run has, 1 check falls short.");
}

TEST_CASE("ratings that moved are told") {
  Run before;
  Run after;
  before.report.descriptions[0].packs[0].clauses[0].rating = Rating::red;
  after.report.descriptions[0].packs[0].clauses[0].rating = Rating::green;
  const std::vector<RatingChange> ratings = compared(before, after).descriptions[0].ratings;
  REQUIRE(ratings.size() == 1);
  CHECK(ratings[0].clause->id == "X1");
  CHECK(ratings[0].before == Rating::red);
  CHECK(ratings[0].after == Rating::green);
}

TEST_CASE("what is overdue is told with its owners, and whether it was before") {
  Run before;
  Run after;
  after.report.options.as_of = day("2022-03-01");
  for (Run* run : {&before, &after}) {
    run->pack.clauses[0].checks[0].by = DateReference{day("2022-02-01"), ""};
    run->pack.clauses[0].checks[1].from = DateReference{day("2022-02-01"), ""};
    for (const Strength strength : {Strength::must, Strength::minimum}) {
      run->set(strength, Status::gap);
      Finding& finding = run->finding(strength);
      finding.due = day("2022-02-01");
      finding.actions = {{"Appoint a chair", "ICB", day("2021-12-01"), true, {"a.yaml", 9, 1}, 0},
                         {"Ask the boards", "Council", day("2022-04-01"), false, {}, 0}};
    }
  }
  const std::vector<Overdue> overdue = compared(before, after).descriptions[0].overdue;
  REQUIRE(overdue.size() == 2);
  CHECK(overdue[0].kind == PlanKind::action);
  CHECK(overdue[0].what == "Appoint a chair");
  CHECK(overdue[0].checks == std::vector<std::string>{"X1.must", "X1.minimum"});
  CHECK(overdue[0].owners == std::vector<std::string>{"ICB"});
  CHECK(overdue[0].days == -90);
  CHECK_FALSE(overdue[0].newly);
  CHECK(overdue[1].kind == PlanKind::check);
  CHECK(overdue[1].checks == std::vector<std::string>{"X1.must"});
  CHECK(overdue[1].owners == std::vector<std::string>{"ICB", "Council"});
  CHECK(overdue[1].days == -28);
  CHECK(overdue[1].newly);
}

TEST_CASE("a check and an action are overdue from the day after the one on which they are due") {
  struct Example {
    const char* before;
    const char* after;
    const char* overdue;  // the kind of each, and whether it was before
  };
  const Example example = GENERATE(Example{"2022-01-31", "2022-02-01", ""},
                                   Example{"2022-01-31", "2022-02-02", "action new, check new, "},
                                   Example{"2022-02-01", "2022-02-02", "action new, check new, "},
                                   Example{"2022-02-02", "2022-02-03", "action, check, "});
  CAPTURE(example.before, example.after);
  Run before;
  Run after;
  before.report.options.as_of = day(example.before);
  after.report.options.as_of = day(example.after);
  for (Run* run : {&before, &after}) {
    run->pack.clauses[0].checks[0].by = DateReference{day("2022-02-01"), ""};
    run->set(Strength::must, Status::gap);
    Finding& finding = run->finding(Strength::must);
    finding.due = day("2022-02-01");
    finding.actions = {{"Appoint a chair", "ICB", day("2022-02-01"), false, {}, 0}};
  }
  std::vector<Overdue> overdue = compared(before, after).descriptions[0].overdue;
  std::ranges::sort(overdue, std::greater<>(), &Overdue::kind);
  std::string text;
  for (const Overdue& item : overdue) {
    text += std::string(word(item.kind)) + (item.newly ? " new, " : ", ");
  }
  CHECK(text == example.overdue);
}

TEST_CASE("what the runs do differently is told") {
  Run before;
  Run after;
  after.report.version = "0.2.0";
  after.pack.version = "1.1.0";
  after.pack.clauses[0].checks[2].strength = Strength::must;
  before.report.parameters = {{"p", "by", "2022-04-01"}, {"p", "same", "x"}};
  after.report.parameters = {{"p", "by", "2022-07-01"}, {"p", "same", "x"}};
  before.report.options.only = {"X1", "X2"};
  after.report.options.use_waivers = false;
  after.report.profile =
      UsedProfile{"ours.yaml", false, {{"strengths", "X1.should", "", "should", "must", ""}}};
  std::string text;
  for (const RunDifference& run : compared(before, after).runs) {
    text += run.what + " " + run.subject + ": " + run.before + " > " + run.after + "\n";
  }
  CHECK(text ==
        "version : 0.1.0 > 0.2.0\n"
        "pack p: 1.0.0 > 1.1.0\n"
        "parameter p.by: 2022-04-01 > 2022-07-01\n"
        "strength X1.should: should > must\n"
        "option only: X1 and X2 > \n"
        "option use_waivers: yes > no\n"
        "profile :  > ours.yaml (strengths X1.should: must)\n");
}

TEST_CASE("checks that only one run asked are told, and count as new where they fall short") {
  Run before;
  Run after;
  before.set(Strength::may, Status::met);
  before.report.descriptions[0].packs[0].clauses[0].findings.erase(
      before.report.descriptions[0].packs[0].clauses[0].findings.begin());
  after.report.descriptions[0].packs[0].clauses[0].findings.pop_back();
  after.set(Strength::must, Status::gap);
  const Comparison comparison = compared(before, after);
  REQUIRE(comparison.only_before.size() == 1);
  CHECK(comparison.only_before[0]->id == "X1.may");
  REQUIRE(comparison.only_after.size() == 1);
  CHECK(comparison.only_after[0]->id == "X1.must");
  CHECK(changes_text(comparison.descriptions[0]) == "new: X1.must ->gap");
  CHECK(comparison.exit_status == 1);
}

TEST_CASE("the closing sentence counts, and says what could not be checked") {
  Run before;
  Run after;
  for (const Strength strength : {Strength::must, Strength::minimum}) {
    before.set(strength, Status::gap);
  }
  after.set(Strength::minimum, Status::gap);
  CHECK(compared(before, after).closing ==
        "No check was closed. 1 does not apply now. Nothing falls short that did not before. 1 is "
        "still "
        "open.");
  after.report.exit_status = 2;
  const Comparison doubtful = compared(before, after);
  CHECK(doubtful.exit_status == 2);
  CHECK(doubtful.closing ==
        "No check was closed. 1 does not apply now. Nothing falls short that did not before. 1 is "
        "still "
        "open. In the "
        "later run "
        "something could not be checked.");
}

TEST_CASE("without a description in common nothing was compared") {
  Run before;
  Run after;
  after.report.descriptions[0].id = "b";
  const Comparison comparison = compared(before, after);
  CHECK(comparison.exit_status == 2);
  CHECK(comparison.closing == "No description is in both, so nothing was compared.");
}

/// The checks whose findings are repeated after `before`.
std::string repeated_after(Run& before, Run& after) {
  const KnownShortfalls known(before.done());
  std::string text;
  for (DescriptionResult& result : after.report.descriptions) {
    known.mark(result);
    arrange(result);
    for (const Finding& finding : result.findings()) {
      if (!finding.repeated) continue;
      if (!text.empty()) text += " ";
      text += finding.check->id.text();
    }
  }
  return text;
}

TEST_CASE("what falls short as it did before is repeated, and stands in no list") {
  Run before;
  Run after;
  for (Run* run : {&before, &after}) {
    run->set(Strength::must, Status::gap);
    run->set(Strength::minimum, Status::not_stated);
    run->set(Strength::may, Status::gap);
  }
  CHECK(repeated_after(before, after) == "X1.must X1.minimum");
  CHECK(after.report.descriptions[0].shortfalls.empty());
  CHECK(count_shortfalls(after.report.descriptions[0]) == StrengthCounts{});
  after.set(Strength::must, Status::not_stated);
  before.set(Strength::minimum, Status::met);
  CHECK(repeated_after(before, after).empty());
  CHECK(after.report.descriptions[0].shortfalls.size() == 2);
}

TEST_CASE("what a replaced check found is repeated by the one that replaces it") {
  Run before;
  Run after;
  before.set(Strength::must, Status::gap);
  after.set(Strength::must, Status::gap);
  after.pack.clauses[0].checks[0].id = "X1.now";
  CHECK(repeated_after(before, after).empty());
  after.pack.clauses[0].checks[0].replaces = {"X1.must"};
  CHECK(repeated_after(before, after) == "X1.now");
}

TEST_CASE("a check is repeated when no subject falls short that did not") {
  Run before;
  Run after;
  for (Run* run : {&before, &after}) run->set(Strength::should, Status::gap);
  before.add_subject("a", Status::gap);
  before.add_subject("b", Status::gap);
  before.add_subject("c", Status::not_stated);
  after.add_subject("b", Status::gap);
  CHECK(repeated_after(before, after) == "X1.should");
  after.add_subject("c", Status::gap);
  CHECK(repeated_after(before, after).empty());
}

TEST_CASE("the shortfalls of a description are repeated by that of its kind and id") {
  Run before;
  Run after;
  before.set(Strength::must, Status::gap);
  after.set(Strength::must, Status::gap);
  after.report.descriptions[0].file = "moved.yaml";
  CHECK(repeated_after(before, after) == "X1.must");
  after.report.descriptions[0].kind = Kind::place;
  after.finding(Strength::must).repeated = false;
  CHECK(repeated_after(before, after).empty());
}

TEST_CASE("what is no longer stated is told of those of whom it was known") {
  Run before;
  Run after;
  before.set(Strength::should, Status::gap);
  for (const char* key : {"a", "b", "c"}) before.add_subject(key, Status::gap);
  after.set(Strength::should, Status::gap);
  after.add_subject("b", Status::not_stated);
  after.add_subject("c", Status::gap);
  CHECK(changes_text(compared(before, after).descriptions[0]) ==
        "closed: X1.should gap>gap {Name of a gap:-} | "
        "no longer stated: X1.should gap>gap {Name of b gap:not_stated} | "
        "open: X1.should gap>gap {Name of c gap:gap}");
}

TEST_CASE("what falls short in a description that only the later run has is told apart") {
  Run before;
  Run after;
  after.add_description("b");
  Finding& finding = after.finding(Strength::must, 1);
  finding.status = Status::gap;
  finding.falls_short = true;
  const Comparison comparison = compared(before, after);
  CHECK(comparison.exit_status == 1);
  CHECK(comparison.closing ==
        "No check was closed. Nothing falls short that did not before. Nothing else is still open. "
        "In "
        "descriptions that only the later run has, 1 check falls short.");
}

}  // namespace
}  // namespace icpcheck::audit
