// SPDX-License-Identifier: MIT
// A draft paper on the report in which everything occurs, and the words that it uses.
#include "icpcheck/brief/brief.hpp"

#include <sstream>

#include "brief/facts.hpp"
#include "brief/words.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "support/packs.hpp"

namespace icpcheck::brief {
namespace {

constexpr const char* facts = R"(organisations:
  - id: fcc
    name: Fen County Council
    type: upper-tier-authority
responsible_authorities: [fcc]
icp:
  status: shadow
  partial: [members]
  members:
    - post: Director of Public Health
      organisation: fcc
      roles: [director-of-public-health]
    - name: A. Person
      roles: [public]
  chair:
    post: vacant
hwbs:
  - id: one
    name: Fen Board
    authority: fcc
    members:
      - post: Director of Public Health
        organisation: fcc
      - post: Somebody else
        name: A. Person
  - id: two
    name: The Other Board
    authority: fcc
    members:
      - post: Leader of the Council
        organisation: fcc
evidence:
  - id: hwb-2021-12-07
    title: Report to the Fen Board
    date: 2021-12-07
    supports: [icp]
actions:
  - closes: [P4.2]
    what: Put the papers online
    owner: fcc
    due: 2021-11-30
    status: open
  - closes: [P4.3]
    what: Long done
    owner: fcc
    due: 2021-11-30
    status: done
local:
  risk_log:
    kept: true
    overseen_by: fcc
)";

Description describe(const std::string& rest) {
  Diagnostics problems;
  auto description = load_description("fen.yaml", test::system_yaml + rest,
                                      packs::built_in().arrangements, {}, problems);
  INFO(test::texts(problems));
  REQUIRE(description);
  return std::move(*description);
}

std::string draft(const std::string& rest, std::string_view style) {
  const test::FixedReport fixed = test::fixed_report();
  const Description description = describe(rest);
  std::ostringstream out;
  const PaperStyle* shape = packs::find_style(packs::built_in().styles, style);
  REQUIRE(shape != nullptr);
  paper::write(make_paper({fixed.report, fixed.report.descriptions.front(), description}, *shape),
               *paper::markdown_writer(out));
  return out.str();
}

/// The part of the paper under a heading, without it.
std::string section(const std::string& paper, const std::string& heading) {
  const std::size_t start = paper.find("# " + heading + "\n");
  if (start == std::string::npos) return "no section " + heading;
  const std::size_t begin = start + heading.size() + 4;
  return paper.substr(begin, paper.find("\n#", begin) - begin);
}

TEST_CASE("the summary counts what falls short, what is open and what comes") {
  const std::string text = section(draft(facts, "lincolnshire"), "Summary");
  for (const char* sentence :
       {"2 requirements of law or minimum requirements that apply now are not shown to be met: 1 "
        "is known to be missing, and 1 cannot be confirmed, because the description does not state "
        "enough.",
        "They concern:\n\n- Open meetings (X1): 2\n",
        "Of what guidance expects, 1 thing is known to be missing and 1 is not stated.\n\n1 "
        "further "
        "requirement of law or minimum falls due later, on 1 July 2022.\n",
        "1 check could not be worked out: see Appendix A.",
        "| Required by law (must) | 0 | 1 | 0 | 0 | 0 |",
        "| Required as a minimum (minimum) | 0 | 0 | 1 | 1 | 0 |",
        "| Expected (should) | 1 | 1 | 1 | 0 | 1 |"}) {
    INFO(text);
    CHECK(text.find(sentence) != std::string::npos);
  }
}

TEST_CASE("the board is asked for what the findings call for") {
  CHECK(section(draft(facts, "lincolnshire"), "Actions required") ==
        "The board is asked to:\n\n"
        "1. note the position as at 7 December 2021\n"
        "2. agree, for each of the 3 points that are known to be missing or cannot be confirmed "
        "(Appendix A), an owner and a date by which it is confirmed or put right\n"
        "3. hear what became of 1 overdue action\n"
        "4. note what falls due later, the first of it on 1 July 2022\n\n"
        "> **For the author:** Change these to what you ask for.\n");
}

TEST_CASE("arrangements name organisations, and say what is not stated") {
  CHECK(section(draft(facts, "lincolnshire"), "1.1 Current arrangements") ==
        "- **Responsible authorities:** Fen County Council\n"
        "- **Status of the integrated care partnership (ICP):** shadow\n"
        "- **Post of the chair of the ICP:** vacant\n"
        "- **Members of the ICP:** Director of Public Health, Fen County Council; A. Person (the "
        "list is not complete)\n"
        "- **Health and wellbeing boards (HWBs):** Fen Board; The Other Board\n"
        "- **Not stated:** the integrated care board (ICB); who founded the ICP; how it decides; "
        "whether it meets in public; which places there are\n");
}

TEST_CASE("the overlap of boards is the same post of one organisation, or the same person") {
  CHECK(section(draft(facts, "lincolnshire"), "Who sits on both boards?") ==
        "- On both the ICP and the Fen Board: Director of Public Health, Fen County Council; "
        "Somebody else. The lists of members are not complete, so there may be more.\n"
        "- Nobody is stated to sit on both the ICP and The Other Board. The lists of members are "
        "not complete, so there may be more.\n");
  CHECK(section(draft("hwbs:\n  - id: one\n    authority: fcc\norganisations:\n  - id: fcc\n    "
                      "name: F\n    type: upper-tier-authority\n",
                      "lincolnshire"),
                "Who sits on both boards?") ==
        "- The members of the ICP and of the HWB are not stated, so the overlap cannot be seen.\n");
  CHECK(section(draft("", "lincolnshire"), "Who sits on both boards?") ==
        "- No health and wellbeing board is stated.\n");
}

TEST_CASE("open actions are listed with their owner, and overdue ones say so") {
  CHECK(section(draft(facts, "lincolnshire"), "1.3 Actions under way") ==
        "**Actions under way**\n\n"
        "| Action | Owner | Due | Closes |\n|---|---|---|---|\n"
        "| Put the papers online | Fen County Council | 30 November 2021 (overdue) | P4.2 |\n\n"
        "**Set aside by a waiver**\n\n"
        "| Requirement | Reason | Approved by | Until |\n|---|---|---|---|\n"
        "| The chair serves for a term (X2.2) | The first chair serves until the law starts. | the "
        "ICP | 31 December 2022 |\n");
}

TEST_CASE("the gap table tells position, evidence, rating, action, owner and day") {
  const std::string text = draft(facts, "lincolnshire");
  for (const char* row :
       {"| X1.1 | The board's papers can be read online | Required by law. ICP engagement "
        "document, September 2021, as reported to Fen HWB, section 1, item 4 | Not so. The "
        "description states: ICP, meetings, "
        "papers online: no. Evidence: Report to the Fen Board. | Red | Put the papers online | Fen "
        "County Council | 30 November 2021 (overdue) |\n",
        "| X1.2 | The ICP is a body of its own | Required as a minimum (national guidance). ICP "
        "engagement document, September 2021, as reported to Fen HWB, section 1, item 4 | Not "
        "stated: How the ICP relates to the "
        "HWB. | Unknown | Confirm, and record it. If it is not in place: state how the ICP relates "
        "to "
        "the HWB. | To be agreed | To be "
        "agreed |\n",
        "| X2.1 | A chair has been appointed | ",
        " | Not due | Proposed: Appoint a chair. | To be "
        "agreed | By 1 July 2022 |\n",
        "Not so for: Fen County Council. Not stated for: evil "
        "\\\\u{1B}\\[31m\\\\u{202E}red\\\\xFF.",
        "| X2.5 | "}) {
    INFO(row);
    CHECK(text.find(row) != std::string::npos);
  }
}

TEST_CASE("the other style has its implications, filled where something is stated") {
  const std::string text = draft(facts, "wirral");
  CHECK(section(text, "7. Relevant risks") ==
        "The description records:\n\n- **Risk log:** kept; overseen by: Fen County Council\n\n> "
        "**For the author:** State the risks of what is recommended and of leaving it, and who "
        "manages them.\n");
  CHECK(section(text, "10. Environment and climate implications") ==
        "The description states nothing on this.\n\n> **For the author:** State the implications "
        "for environment and climate, or that there are none.\n");
  for (const char* heading :
       {"Report summary", "Recommendations", "1. Reasons for the recommendations",
        "2. Other options considered", "3. Background information", "4. Financial implications",
        "5. Legal implications", "6. Resource implications: staffing, ICT and assets",
        "8. Engagement and consultation", "9. Equality implications", "Background papers"}) {
    INFO(heading);
    CHECK(text.find("\n## " + std::string(heading) + "\n") != std::string::npos);
  }
}

TEST_CASE("dates, words and facts read as people write them") {
  CHECK(in_words(*parse_date("2022-04-01")) == "1 April 2022");
  CHECK(with_dates_in_words("Due on 2022-04-01, see hwb-2022-04-01 and 2022-13-01.") ==
        "Due on 1 April 2022, see hwb-2022-04-01 and 2022-13-01.");
  CHECK(in_words("childrens-services-director") == "children's services director");
  CHECK(in_words("hwb-chair") == "HWB chair");
  CHECK(in_words("x-our-own") == "our own");
  const Description description = describe(facts);
  CHECK(fact_in_words(description, "hwbs[one].members") == "Fen Board, members");
  CHECK(fact_in_words(description, "icp.members[0].organisation") ==
        "ICP, Director of Public Health, organisation");
  CHECK(fact_in_words(description, "icp.meetings.papers_online") == "ICP, meetings, papers online");
  const auto free = [&](std::string value, FactKind kind, std::size_t size = 0) {
    return free_value(description, StatedFact{"", std::move(value), {}, {}, kind, size});
  };
  CHECK(free("fcc", FactKind::text) == "Fen County Council");
  CHECK(free("same-body", FactKind::text) == "same body");
  CHECK(free("A well-run board", FactKind::text) == "A well-run board");
  CHECK(free("true", FactKind::yes_no) == "yes");
  CHECK(free("false", FactKind::yes_no) == "no");
  CHECK(free("2022-04-01", FactKind::date) == "1 April 2022");
  CHECK(free("2022-04-01", FactKind::text) == "2022-04-01");
  CHECK(free("0 items", FactKind::list) == "none");
  CHECK(free("2 items", FactKind::list, 2) == "2 items");
  CHECK(free("0 items", FactKind::text) == "0 items");
  CHECK(listed({"a", "b", "c"}, 2) == "a; b; c");
  CHECK(listed({"a", "b", "c", "d"}, 2) == "a; b and 2 more");
}

TEST_CASE("a fact is shown as what its field says, never as what its text looks like") {
  const Description description = describe(R"(set_up:
  answers:
    structure: "0 items"
    committee: "false"
    kind_of_chair: "2022-04-01"
icp:
  meetings: {in_public: False}
  resourcing: {secretariat_until: "2022-04-01"}
)");
  const auto shown = [&](std::string_view path, Shows shows) {
    return fact_value(description, *find_path(description.root(), path), shows);
  };
  CHECK(shown("set_up.answers.structure", Shows::text) == "0 items");
  CHECK(shown("set_up.answers.committee", Shows::text) == "false");
  CHECK(shown("set_up.answers.kind_of_chair", Shows::text) == "2022-04-01");
  CHECK(shown("icp.meetings.in_public", Shows::text) == "no");
  CHECK(shown("icp.resourcing.secretariat_until", Shows::date) == "1 April 2022");
}

TEST_CASE("local facts stand in one line for each key, and names are spelled as such") {
  const Description description = describe(R"(organisations:
  - id: team
    name: Project team
    type: partnership-group
places:
  - id: wolds
    name: The Wolds
local:
  timetable_settled: false
  advisory_group:
    members_from_wolds:
      - Chief Executive, Fen County Council
  work_streams:
    - id: governance
      develops_hwb: true
      resourced_with: [money, people]
    - id: engagement
      led_by: team
  risks: []
)");
  std::string text;
  for (const Line& line : local_lines(description, [](const LocalFact&) { return true; })) {
    for (const auto& run : line.runs) text += run.text;
    text += "\n";
  }
  CHECK(text ==
        "Timetable settled: no\n"
        "Advisory group: members from The Wolds (Chief Executive, Fen County Council)\n"
        "Work streams: governance (develops HWB, resourced with: money, people); engagement (led "
        "by: Project team)\n"
        "Risks: none\n");
}

}  // namespace
}  // namespace icpcheck::brief
