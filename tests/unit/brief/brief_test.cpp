// SPDX-License-Identifier: MIT
// A draft paper on the report in which everything occurs.
#include "icpcheck/brief/brief.hpp"

#include "unit/brief/drafting.hpp"

namespace icpcheck::brief {
namespace {

TEST_CASE("the summary begins as the gap report does, and tells what is known to be missing") {
  CHECK(section(draft(facts, "lincolnshire"), "Summary") ==
        "This report compares the arrangements in Fen \\\\u{202E}Integrated Care System on 7 "
        "December 2021 with what law and guidance ask. It rests on a written description of 7 "
        "December 2021.\n\n"
        "**1 requirement of law and 1 expectation** are known to be missing. **1 more minimum "
        "expectation and 1 expectation** cannot be confirmed, because 3 facts are not written "
        "down. Of 7 requirements that apply now, 1 is met. 1 more waits for an answer. 1 check "
        "could not be worked out.\n");
  CHECK(section(draft(facts, "lincolnshire"), "X1.1 The board's papers can be read online") ==
        "**law**\n\n"
        "- Not so. The description states: ICP, meetings, papers online: no.\n"
        "- Source: ICP engagement document, September 2021, as reported to Fen HWB, section 1, "
        "item 4\n"
        "- To close it: Publish the papers.\n"
        "- Action: Put the papers online · owner Fen County Council · due 30 November 2021, "
        "overdue by 7 days\n");
  CHECK(section(draft(facts, "lincolnshire"), "What to find out first") ==
        "1. How does the ICP relate to the health and wellbeing board? This settles 1 minimum "
        "expectation and 1 expectation. Ask the ICP's secretary.\n");
}

TEST_CASE("the board is asked for what it can decide: who does what by when") {
  CHECK(section(draft(facts, "lincolnshire"), "Actions required") ==
        "The board is asked to:\n\n"
        "1. note the position as at 7 December 2021\n"
        "2. hear why \"Put the papers online\" (owner Fen County Council), due on 30 November "
        "2021, is not done, and agree a new day\n"
        "3. name who closes this gap, and by when: Each authority has a seat (X1.5)\n"
        "4. ask the ICP's secretary to confirm 1 fact by 14 January 2022\n"
        "5. name who finds out 1 fact that nobody in particular would know (Appendix A), and by "
        "when\n"
        "6. note what falls due later, the first of it on 1 July 2022\n\n"
        "> **For the author:** Change these to what you ask for.\n");
}

TEST_CASE("answers are wanted by the next meeting that is stated, else on a weekday") {
  const auto requests = [](const std::string& rest) {
    return section(draft(rest, "lincolnshire"), "Actions required");
  };
  CHECK(contains(requests("icp:\n  meetings:\n    first_on: 2022-02-08\n"),
                 "to confirm 1 fact by 8 February 2022\n"));
  // That day has passed.
  CHECK(contains(requests("icp:\n  meetings:\n    first_on: 2021-12-07\n"),
                 "to confirm 1 fact by 14 January 2022\n"));
  PaperStyle style = *packs::find_style(packs::built_in().styles, "lincolnshire");
  style.answer_days = 4;  // a Saturday
  CHECK(contains(draft("", style), "to confirm 1 fact by 13 December 2021\n"));
}

TEST_CASE("arrangements name organisations, and say what is not stated") {
  const std::string text = section(draft(facts, "lincolnshire"), "1.1 Current arrangements");
  CHECK(text.substr(0, text.find("\n**The boards of ")) ==
        "- **Responsible authorities:** Fen County Council\n"
        "- **Status of the integrated care partnership (ICP):** shadow\n"
        "- **Chair of the ICP:** vacant\n"
        "- **Health and wellbeing boards (HWBs):** Fen Board; The Other Board\n"
        "- **Not stated:** the integrated care board (ICB); who founded the ICP; how it decides; "
        "whether it meets in public; who is its secretariat; which places there are\n\n"
        "**Members of the ICP**\n\n"
        "| Post | Organisation | Name |\n|---|---|---|\n"
        "| Director of Public Health | Fen County Council | Not stated |\n"
        "| Not stated | Not stated | A. Person |\n\n"
        "The list is not complete.\n");
}

TEST_CASE("chairs and their terms stand in the paper by name and organisation") {
  const std::string text = section(draft(R"(organisations:
  - id: fcc
    name: Fen County Council
    type: upper-tier-authority
icp:
  chair:
    post: appointed
    name: A. Person
    organisation: fcc
    since: 2021-10-01
    until: 2024-09-30
  vice_chairs:
    - post: Leader of the Council
      name: B. Person
      organisation: fcc
  meetings: {per_year: 4, first_on: 2021-11-02}
  terms_of_reference: {status: agreed, agreed_on: 2021-10-04}
  resourcing: {secretariat: fcc}
)",
                                         "lincolnshire"),
                                   "1.1 Current arrangements");
  for (const char* line :
       {"- **Chair of the ICP:** A. Person, Fen County Council (appointed, since 1 October 2021, "
        "until 30 September 2024)\n",
        "- **Vice-chairs of the ICP:** B. Person, Leader of the Council, Fen County Council\n",
        "- **Meetings of the ICP a year:** 4\n",
        "- **First meeting of the ICP:** 2 November 2021\n",
        "- **Terms of reference of the ICP:** agreed\n",
        "- **Terms of the ICP agreed on:** 4 October 2021\n",
        "- **Secretariat of the ICP:** Fen County Council\n",
        "Who the members of the ICP are is not stated.\n"}) {
    INFO(text);
    CHECK(contains(text, line));
  }
}

TEST_CASE("the overlap of boards is the same post of one organisation, or the same person") {
  const auto overlap = [](const std::string& rest) {
    const std::string text = draft(rest, "lincolnshire");
    const std::string row = "| Who sits on both boards? | ";
    const std::size_t start = text.find(row) + row.size();
    return text.substr(start, text.find(" |\n", start) - start);
  };
  CHECK(overlap(facts) ==
        "On both the ICP and the Fen Board: Director of Public Health, Fen County Council; A. "
        "Person, Somebody else. The lists of members are not complete, so there may be more. "
        "Nobody is stated to sit on both the ICP and The Other Board. The lists of members are "
        "not complete, so there may be more.");
  CHECK(overlap("hwbs:\n  - id: one\n    authority: fcc\norganisations:\n  - id: fcc\n    "
                "name: F\n    type: upper-tier-authority\n") ==
        "The members of the ICP and of the HWB are not stated, so the overlap cannot be seen.");
  CHECK(overlap("") == "No health and wellbeing board is stated.");
}

TEST_CASE("open actions are listed with their owner, and overdue ones say so") {
  CHECK(section(draft(facts, "lincolnshire"), "1.3 Actions and waivers") ==
        "**Actions under way**\n\n"
        "| Action | Owner | Due | Closes |\n|---|---|---|---|\n"
        "| Put the papers online | Fen County Council | 30 November 2021 (overdue) | P4.2 |\n\n"
        "**Set aside by a waiver**\n\n"
        "| Requirement | Reason | Approved by | Until |\n|---|---|---|---|\n"
        "| The chair serves for a term (X2.2) | The first chair serves until the law starts. | the "
        "ICP | 31 December 2022 |\n");
}

TEST_CASE("what falls due stands in one table by date") {
  CHECK(section(draft(facts, "lincolnshire"), "1.2 What is due") ==
        "| Due | When | What |\n|---|---|---|\n"
        "| 30 November 2021 | overdue by 7 days | **action**: Put the papers online (X1.1, X1.5), "
        "owner Fen County Council |\n"
        "| 1 July 2022 | in 206 days | **minimum**: A chair has been appointed (X2.1) |\n"
        "| 31 December 2022 | in 389 days | **waiver ends**: The first chair serves until the law "
        "starts. (X2.2) |\n");
}

TEST_CASE("the appendix tells what is not written down, by whom to ask") {
  const std::string text = draft(facts, "lincolnshire");
  CHECK(section(text, "Appendix A: What is not written down") ==
        "> **For the author:** Which places are there? The list says that it is not complete: what "
        "is missing from it?\n");
  CHECK(section(text, "Others: 2 facts") ==
        "- **The ICP's secretary:** How does the ICP relate to the health and wellbeing board? "
        "(minimum: X1.2; expected: X1.4)\n"
        "- **To be found out by somebody:** Not written down: \"Minutes can be read online\". "
        "(minimum: X1.2; expected: X1.4)\n");
  CHECK(section(text, "Appendix B: The gap report") ==
        "The gap report tells of each requirement what guidance or law asks, with its source, what "
        "is known, and what would close it.\n\n"
        "> **For the author:** Attach the gap report. Make it with: icpcheck check "
        "examples/fen/system.yaml --as-of 2021-12-07 --verbose --output gap-report.html\n");
}

TEST_CASE("how much of each pack is met is counted by what came of it") {
  CHECK(contains(section(draft(facts, "lincolnshire"), "1.5 How each part of the guidance is met"),
                 "| Guidance or law | Asked | Met | Missing | Not known | Waiting | Later | Waived "
                 "| Failed |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n"
                 "| Fen principles | 9 | 1 | 2 | 2 | 1 | 1 | 1 | 1 |\n"));
}

TEST_CASE("only words that a paper uses are explained, with the day of the law") {
  const std::string words = section(draft(facts, "lincolnshire"), "Words used");
  CHECK(contains(words, "- **HWB:** health and wellbeing board of a county or unitary council\n"));
  CHECK_FALSE(contains(words, "CCG"));
  PaperStyle style = *packs::find_style(packs::built_in().styles, "wirral");
  style.sections.front().text = "The CCGs.";
  CHECK(contains(section(draft("", style), "Words used"),
                 "- **CCG:** clinical commissioning group: bought NHS care for an area before 1 "
                 "July 2022\n"));
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
    CHECK(contains(text, "\n## " + std::string(heading) + "\n"));
  }
}

TEST_CASE("who was asked and has not answered is told") {
  const std::string text = draft(R"(asked:
  - {fact: icp.chair, of: the ICP's secretary, asked_on: 2021-11-01, due: 2021-11-30, result: waiting}
  - {fact: icp.members, of: the ICP's secretary, asked_on: 2021-11-01, due: 2021-11-30, result: not-known}
  - {fact: hwbs, of: the director of public health, asked_on: 2021-12-01, due: 2022-01-14, result: waiting}
  - {fact: places, of: Local Healthwatch, asked_on: 2021-12-01, due: 2022-01-14, result: answered}
)",
                                 "lincolnshire");
  CHECK(
      section(text, "Who has been asked") ==
      "| Who | Asked for | Asked on | Due |\n|---|---|---|---|\n"
      "| The ICP's secretary | ICP, chair; ICP, members. Of 1 fact the answer was: not known. | 1 "
      "November 2021 | 30 November 2021 (overdue) |\n"
      "| The director of public health | HWBs | 1 December 2021 | 14 January 2022 |\n");
  CHECK_FALSE(contains(draft(facts, "lincolnshire"), "Who has been asked"));
}

TEST_CASE("the map of boards stands in the paper as a picture and as a table") {
  const std::string text = draft(facts, "lincolnshire");
  CHECK(contains(
      text,
      "| 3: Health and wellbeing board, Fen Board | not stated | 2 seats | with 1: relation "
      "not stated; 1 organisation sits on both |\n"));
}

}  // namespace
}  // namespace icpcheck::brief
