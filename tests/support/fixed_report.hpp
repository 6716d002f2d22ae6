// SPDX-License-Identifier: MIT
// A small invented report in which everything occurs once: each status and strength, evidence, a
// waiver, an action, references, subjects, a pack that does not apply, and hostile text.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "icpcheck/model/opening.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::test {

/// Owns what its report points to; so it may be moved, not copied.
struct FixedReport {
  std::deque<Pack> packs;
  Report report;

  FixedReport() = default;
  FixedReport(const FixedReport&) = delete;
  FixedReport& operator=(const FixedReport&) = delete;
  FixedReport(FixedReport&&) = default;
  FixedReport& operator=(FixedReport&&) = default;
  ~FixedReport() = default;
};

inline Date day(std::string_view text) { return parse_date(text).value(); }

inline Location at(std::uint32_t line, std::uint32_t column) {
  return {"examples/fen/system.yaml", line, column};
}

inline Check fixed_check(std::string id, Strength strength, std::string title, std::string remedy) {
  Check check;
  check.id = std::move(id);
  check.title = std::move(title);
  check.strength = strength;
  check.remedy = std::move(remedy);
  check.applies_to.system = true;
  check.sources = {{"fen-2021", "section 1, item 4"}};
  return check;
}

inline Clause openness_clause() {
  Clause clause;
  clause.id = "X1";
  clause.title = "Open meetings";
  clause.asks = "Meetings are public, and papers can be read online.";
  clause.sources = {{"fen-2021", "section 1, item 4"}};
  clause.refers_to = {"Y4.2", "Y9.1"};
  clause.checks = {
      fixed_check("X1.1", Strength::must, "The board's papers can be read online",
                  "Publish the papers."),
      fixed_check("X1.2", Strength::minimum, "The ICP is a body of its own",
                  "State how the ICP relates to the HWB."),
      fixed_check("X1.3", Strength::should, "The ICP meets in public", "Meet in public."),
      fixed_check("X1.4", Strength::should, "Minutes can be read online", "Publish the minutes."),
      fixed_check("X1.5", Strength::should, "Each authority has a seat",
                  "Give each authority a seat.")};
  clause.checks[0].basis = Basis::law;
  clause.checks[0].covers = {"F-1a", "F-1b"};
  clause.checks[1].by = DateReference{day("2021-12-01"), ""};
  clause.checks[4].wording = "invited to consider";
  clause.checks[4].subjects.emplace().subject = "authority";
  clause.checks[3].from = DateReference{day("2021-10-01"), ""};
  clause.checks[3].asks = "Minutes can be read online.";
  clause.checks[3].why = "Who missed a meeting can follow it.";
  return clause;
}

inline Clause chair_clause() {
  Clause clause;
  clause.id = "X2";
  clause.title = "A chair of the integrated care partnership, whom the partners choose together";
  clause.why = "Everyone should trust the chair.";
  clause.sources = {{"fen-2021", "section 2"}, {"act", "s.116ZA"}};
  clause.checks = {
      fixed_check("X2.1", Strength::minimum, "A chair has been appointed", "Appoint a chair."),
      fixed_check("X2.2", Strength::should, "The chair serves for a term", "Set a term."),
      fixed_check("X2.3", Strength::may, "The chair comes from another sector", ""),
      fixed_check("X2.4", Strength::must, "Each HWB has agreed to the chair", "Ask each HWB."),
      fixed_check("X2.5", Strength::should, "The term is at most four years", "Shorten the term."),
      fixed_check("X2.6", Strength::minimum, "The chair reports to the councils", "Report.")};
  clause.checks[0].by = DateReference{std::nullopt, "in_place_by"};
  clause.checks[2].basis = Basis::project_reading;
  clause.checks[4].sources = {{"act", "s.116ZA"}};
  clause.checks[5].needs = "X2.1";
  clause.checks[5].framework = "marsh-2021";
  clause.checks[5].replaces = {"X9.1", "X9.2"};
  return clause;
}

inline Pack fixed_pack() {
  Pack pack;
  pack.id = "fixed";
  pack.title = "Fen principles";
  pack.version = "1.2.0";
  pack.applies_to.system = true;
  pack.sources = {{"fen-2021", "Fen Health and Wellbeing Board, Partnership, 7 December 2021",
                   "ICP engagement document, September 2021", "https://example.org/fen"},
                  {"act", "Fen (Boards, Care and Health) Act 2007", "", ""}};
  pack.parameters = {{"in_place_by", "date", "Day on which ICPs are in place", "2022-04-01"}};
  pack.clauses = {openness_clause(), chair_clause()};
  return pack;
}

inline Pack place_pack() {
  Pack pack;
  pack.id = "places";
  pack.title = "Place features";
  pack.version = "0.9.0";
  pack.historical = true;
  pack.applies_to.place = true;
  return pack;
}

inline Finding fixed_finding(const Check& check, Status status, std::string sentence) {
  Finding finding;
  finding.check = &check;
  finding.status = status;
  finding.underlying = status;
  finding.sentence = std::move(sentence);
  finding.where = at(1, 1);
  return finding;
}

inline StatedFact fixed_fact(std::string path, std::string value, Location where,
                             FactKind kind = FactKind::text, std::size_t size = 0) {
  return {std::move(path), std::move(value), std::move(where), {}, kind, size};
}

inline ClauseResult openness_result(const Clause& clause) {
  ClauseResult result{&clause, Rating::red, 1, 5, 0, {}, {}};
  Finding papers =
      fixed_finding(clause.checks[0], Status::gap,
                    "The description states that icp.meetings.papers_online is \"false\".");
  papers.where = at(20, 5);
  papers.facts = {fixed_fact("icp.meetings.papers_online", "false", at(20, 5), FactKind::yes_no)};
  papers.facts[0].evidence = {"hwb-2021-12-07"};
  papers.fact_count = 1;
  papers.falls_short = true;
  papers.actions = {{"Put the papers online", "fcc", day("2021-11-30"), true, at(60, 5), -7}};

  Finding body = fixed_finding(clause.checks[1], Status::not_stated,
                               "The description does not state \"How the ICP relates to the HWB\" "
                               "(icp.relation_to_hwb).");
  body.where = at(17, 1);
  body.missing = {{"icp.relation_to_hwb", "How the ICP relates to the HWB", at(17, 1)}};
  body.missing_count = 1;
  body.due = day("2021-12-01");
  body.days = -6;
  body.falls_short = true;

  Finding open = fixed_finding(clause.checks[2], Status::met, "");
  open.where = at(21, 5);
  open.facts = {fixed_fact("icp.meetings.in_public", "true", at(21, 5), FactKind::yes_no)};
  open.facts[0].evidence = {"hwb-2021-12-07"};
  open.fact_count = 1;
  open.evidenced = true;
  open.due = day("2021-10-01");
  open.days = -67;
  open.since = day("2021-11-08");

  Finding minutes = fixed_finding(clause.checks[3], Status::not_stated,
                                  "The description does not state \"Minutes can be read online\" "
                                  "(icp.meetings.minutes_online).");
  minutes.where = at(18, 3);
  minutes.missing = {{"icp.meetings.minutes_online", "Minutes can be read online", at(18, 3)}};
  minutes.missing_count = 1;

  Finding seats =
      fixed_finding(clause.checks[4], Status::gap,
                    "Of 3, 1 does not meet this: fcc. For 1 of 3 it is not stated: evil.");
  seats.where = at(8, 26);
  seats.subjects = {{"fcc",
                     "responsible_authorities[0]",
                     at(8, 26),
                     Status::gap,
                     {fixed_fact("icp.members", "3 items", at(30, 3), FactKind::list, 3)},
                     {},
                     "fcc"},
                    {"evil \x1b[31m\xE2\x80\xAEred\xFF",
                     "responsible_authorities[1]",
                     at(9, 26),
                     Status::not_stated,
                     {},
                     {{"organisations[evil].type", "", at(12, 5)}},
                     "evil"}};
  seats.subject_count = 3;
  seats.names = {"Fen County Council", "Evil \x1b]0;x\x07 Council"};
  seats.more_names = true;
  seats.falls_short = true;

  result.findings = {std::move(papers), std::move(body), std::move(open), std::move(minutes),
                     std::move(seats)};
  result.references = {{"Y4.2", Status::met, "Papers are public"}, {"Y9.1", std::nullopt, ""}};
  return result;
}

inline ClauseResult chair_result(const Clause& clause) {
  ClauseResult result{&clause, Rating::not_rated, 0, 4, 1, {}, {}};
  Finding chair = fixed_finding(clause.checks[0], Status::not_due, "The chair is vacant.");
  chair.underlying = Status::gap;
  chair.due = day("2022-07-01");
  chair.days = 206;

  Finding term = fixed_finding(clause.checks[1], Status::waived, "The chair serves for no term.");
  term.underlying = Status::gap;
  term.waiver = AppliedWaiver{"The first chair serves until the law starts.", "the ICP",
                              day("2022-12-31"), at(70, 5)};

  Finding sector = fixed_finding(clause.checks[2], Status::met, "");
  sector.facts = {fixed_fact("icp.chair.sector", "voluntary", at(26, 5))};
  sector.fact_count = 1;
  sector.unsupported_count = 1;
  Finding boards =
      fixed_finding(clause.checks[3], Status::not_applicable, "There is no HWB in this area.");
  Finding length = fixed_finding(clause.checks[4], Status::error,
                                 "The check failed: a number is divided by zero.");
  length.where = at(25, 7);
  Finding reports =
      fixed_finding(clause.checks[5], Status::waiting,
                    "It waits for the answer to X2.1, \"A chair has been appointed\", which is a "
                    "gap.");
  reports.underlying = Status::not_stated;
  reports.waits_for = "X2.1";
  reports.other_area = true;
  reports.missing = {{"icp.chair.reports", "Reports of the chair", at(25, 5)}};
  reports.missing_count = 1;
  result.findings = {std::move(chair),  std::move(term),   std::move(sector),
                     std::move(boards), std::move(length), std::move(reports)};
  return result;
}

/// Counts each finding and puts it into the lists of its description.
inline void sort_out(DescriptionResult& result, const Finding& finding) {
  ++result.counts[static_cast<std::size_t>(finding.strength())]
                 [static_cast<std::size_t>(finding.status)];
  if (finding.falls_short) result.shortfalls.push_back(&finding);
  if (finding.status == Status::not_stated && finding.strength() == Strength::should) {
    result.not_stated.push_back(&finding);
  }
  if (finding.status == Status::not_due) result.not_due.push_back(&finding);
  if (finding.status == Status::waiting) result.waiting.push_back(&finding);
  if (finding.status == Status::waived) result.waived.push_back(&finding);
  if (finding.status == Status::error) result.errors.push_back(&finding);
}

inline PlanItem fixed_plan_item(PlanKind kind, const Finding& finding, std::string what, Date due) {
  PlanItem item;
  item.kind = kind;
  item.due = due;
  item.days = days_between(day("2021-12-07"), due);
  item.findings = {&finding};
  item.what = std::move(what);
  item.where = finding.where;
  return item;
}

/// Two facts of one part of the description, and the rest of a list of another one.
inline std::vector<Question> fixed_questions(const PackResult& pack) {
  const std::vector<Finding>& open = pack.clauses[0].findings;
  AskedFact relation;
  relation.path = "icp.relation_to_hwb";
  relation.title = "How the ICP relates to the HWB";
  relation.question = "How does the ICP relate to the health and wellbeing board?";
  relation.ask = "the ICP's secretary";
  relation.write = "relation_to_hwb: separate";
  relation.places = {{"icp.relation_to_hwb", "Integrated care partnership", at(17, 1)}};
  AskedFact minutes;
  minutes.path = "icp.meetings.minutes_online";
  minutes.title = "Minutes can be read online";
  minutes.places = {{"icp.meetings.minutes_online", "", at(18, 3)}};
  AskedFact places;
  places.path = "joined_system.places";
  places.question = "Which places are there?";
  places.rest = true;
  places.elsewhere = true;
  places.places = {{"joined_system.places", "", {"examples/fen/place.yaml", 4, 1}}};
  return {{{relation, minutes}, {&open[1], &open[3]}, 1}, {{places}, {&open[3]}, 0}};
}

/// An action that is overdue, a check with an owner, the end of a waiver.
inline std::vector<PlanItem> fixed_plan(const PackResult& pack) {
  const std::vector<Finding>& open = pack.clauses[0].findings;
  const std::vector<Finding>& chair = pack.clauses[1].findings;
  std::vector<PlanItem> plan{
      fixed_plan_item(PlanKind::action, open[0], "Put the papers online", day("2021-11-30")),
      fixed_plan_item(PlanKind::check, chair[0], "A chair has been appointed", day("2022-07-01")),
      fixed_plan_item(PlanKind::waiver, chair[1], "The first chair serves until the law starts.",
                      day("2022-12-31"))};
  plan[0].findings.push_back(&open[4]);
  plan[0].owners = {"fcc"};
  plan[0].where = at(60, 5);
  plan[2].where = at(70, 5);
  return plan;
}

inline DescriptionResult fixed_description(const std::deque<Pack>& packs) {
  DescriptionResult result;
  result.file = "examples/fen/system.yaml";
  result.system = "fen";
  result.group = "north";
  result.sha256 = std::string(64, 'a');
  result.id = "fen";
  result.name =
      "Fen \xE2\x80\xAE"
      "Integrated Care System";
  result.described_on = day("2021-12-07");
  result.evidence = {
      {"hwb-2021-12-07", "Papers of <the> board", day("2021-12-07"), "https://example.org/papers"},
      {"minutes", "Minutes of the ICP", std::nullopt, ""}};
  const std::vector<Clause>& clauses = packs[0].clauses;
  result.packs = {
      {&packs[0], true, "", {openness_result(clauses[0]), chair_result(clauses[1])}},
      {&packs[1], false, "The pack is about places, and this description is about a system.", {}}};
  for (const ClauseResult& clause : result.packs[0].clauses) {
    for (const Finding& finding : clause.findings) sort_out(result, finding);
  }
  result.plan = fixed_plan(result.packs[0]);
  result.drawing = "<svg/>";
  result.questions = fixed_questions(result.packs[0]);
  Diagnostic& note = result.notes.emplace_back();
  note.severity = Severity::note;
  note.code = "audit.action";
  note.where = at(60, 15);
  note.message = "This action is open, but X1.5 is met already.";
  note.hint = "If the action is done, write status: done.";
  return result;
}

inline UsedProfile fixed_profile() {
  return {"examples/fen/.icpcheck.yaml",
          true,
          {{"packs", "", "", "", "fixed and places", ""},
           {"parameters", "fixed.in_place_by", "Day on which ICPs are in place", "2022-04-01",
            "2022-07-01", ""},
           {"strengths", "X1.2", "The ICP is a body of its own", "should", "minimum",
            "The law \x1b[31mdemands it."},
           {"leave_out", "X3", "Decisions", "", "", "The region asks this."},
           {"fail_on", "", "", "minimum", "should", ""}}};
}

inline void conclude(Report& report) {
  report.tally = {};
  for (const DescriptionResult& result : report.descriptions) report.tally.add(result);
  report.closing = text_of(opening_of(report.tally, files_not_checked(report)));
}

/// The report in which everything occurs.
inline FixedReport fixed_report() {
  FixedReport fixed;
  fixed.packs.push_back(fixed_pack());
  fixed.packs.push_back(place_pack());
  Report& report = fixed.report;
  report.version = "0.1.0";
  report.options.as_of = day("2021-12-07");
  report.options.only = {"X1", "X2"};
  report.options.group_by = "local.region";
  report.packs = {&fixed.packs[0], &fixed.packs[1]};
  report.parameters = {{"fixed", "in_place_by", "2022-07-01"}};
  report.profile = fixed_profile();
  report.notices = {{"A Bill <would> change this.", "Fen Bill, 2021"}};
  report.descriptions.push_back(fixed_description(fixed.packs));
  report.exit_status = 2;
  report.problems = true;
  Diagnostic broken = error_of({}, "yaml.syntax", "A list is not closed here.", "Write \"]\".");
  broken.where = {"examples/fen/<broken>.yaml", 4, 7};
  report.not_checked = {broken, error_of({}, "batch.not_read", "The list of files is empty.")};
  report.part = ReportPart{2, 3};
  report.missing_parts = {{3, 3}};
  report.baseline = Baseline{"last.json", day("2021-11-01"), 0};
  conclude(report);
  return fixed;
}

/// A run in which nothing was checked.
inline FixedReport empty_report() {
  FixedReport fixed;
  fixed.report.version = "0.1.0";
  fixed.report.options.as_of = day("2021-12-07");
  fixed.report.exit_status = 2;
  conclude(fixed.report);
  return fixed;
}

}  // namespace icpcheck::test
