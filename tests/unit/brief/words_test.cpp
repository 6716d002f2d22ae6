// SPDX-License-Identifier: MIT
// The words of papers: dates, facts, values, what stands under `local`.
#include "brief/words.hpp"

#include "brief/facts.hpp"
#include "unit/brief/drafting.hpp"

namespace icpcheck::brief {
namespace {

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
