// SPDX-License-Identifier: MIT
// The functions and decisions map: what is read, and how it is written.
#include "icpcheck/map/map.hpp"

#include <algorithm>
#include <sstream>

#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::map {
namespace {

constexpr const char* north_yaml = R"(organisations:
  - id: icb
    name: NHS North ICB
    type: icb
    status: designate
  - id: council
    name: North Council
    type: unitary-authority
  - id: trust
    name: North Trust
    type: acute-trust
places:
  - id: vale
    name: Vale
  - id: moor
    name: Moor
    partnership:
      established: true
icb:
  organisation: icb
  functions:
    - plan-for-needs
icp:
  name: North Partnership
  status: established
  relation_to_hwb: aligned
  chair:
    post: appointed
    organisation: council
  decisions:
    rule: consensus
  members:
    - organisation: icb
    - organisation: council
    - organisation: council
  partial:
    - members
  input:
    - role: acute-provider
      organisation: trust
      route: sub-committee
  sub_committees:
    - id: money
      name: Money Committee
      purpose: Advises on money
strategy:
  decided_by_members: true
hwbs:
  - id: hwb
    name: North HWB
    authority: council
    jhws:
      in_force: true
    members:
      - organisation: council
)";

constexpr const char* vale_head = R"(format: icpcheck/arrangements/1
kind: place
id: vale
name: Vale
system: north
described_on: 2022-02-01
)";
constexpr const char* vale = R"(organisations:
  - id: town
    name: North Council
    type: unitary-authority
partnership:
  name: Vale Partnership
  members:
    - organisation: town
  governance:
    ics_link_stated: true
)";

std::vector<Description> descriptions() {
  std::vector<Description> all;
  all.push_back(test::describe(north_yaml));
  all.push_back(test::describe(vale, vale_head));
  return all;
}

std::string written(const GovernanceMap& map, const char* format) {
  std::ostringstream out;
  formats().find(format)->write(map, out);
  return out.str();
}

std::string text_of(const Board& board, std::string_view label) {
  const auto fact = std::ranges::find(board.facts, label, &Fact::label);
  return fact == board.facts.end() ? "(no such fact)" : fact->text;
}

std::string line_text(const Area& area, std::string_view from, std::string_view to) {
  for (const Line& line : area.lines) {
    if (area.boards[line.from].name == from && area.boards[line.to].name == to) {
      return line.label + (line.stated ? " | " : " ! ") + line.shared;
    }
  }
  return "(no such line)";
}

}  // namespace

TEST_CASE("a map holds the boards of a system and of its places") {
  const GovernanceMap map = map_of(descriptions());
  REQUIRE(map.size() == 1);
  const Area& area = map.front();
  CHECK(area.name == "North Integrated Care System");
  CHECK(area.described == "As described on 1 January 2022");
  std::vector<std::string> names;
  for (const Board& board : area.boards) names.push_back(board.name);
  CHECK(names == std::vector<std::string>{"North Partnership", "Money Committee", "NHS North ICB",
                                          "Vale Partnership", "Place-based partnership",
                                          "North HWB"});
  REQUIRE(area.places.size() == 2);
  CHECK(area.places[0].name == "Vale");
  CHECK(area.places[1].name == "Moor");
  CHECK(area.boards[area.places[1].boards.front()].status == "established");
}

TEST_CASE("a map says what a board decides, and leaves empty what is not stated") {
  const Area area = map_of(descriptions()).front();
  CHECK(text_of(area.boards[0], "Decides") == "the integrated care strategy");
  CHECK(text_of(area.boards[0], "How") == "consensus");
  CHECK(text_of(area.boards[0], "Chair") == "appointed; North Council");
  CHECK(text_of(area.boards[0], "Members") == "3 seats; list not complete");
  CHECK(text_of(area.boards[0], "Meets").empty());
  CHECK(text_of(area.boards[1], "Purpose") == "Advises on money");
  CHECK(text_of(area.boards[1], "Decides") == "(no such fact)");
  CHECK(area.boards[2].status == "designate");
  CHECK(text_of(area.boards[2], "Functions") == "plan for needs");
  CHECK(text_of(area.boards[5], "Decides") == "joint health and wellbeing strategy (JHWS)");
}

TEST_CASE("a map counts the seats of each organisation, in all files one by its name") {
  const Area area = map_of(descriptions()).front();
  CHECK(area.organisations.size() == 3);
  const std::vector<Seat>& seats = area.boards[0].seats;
  REQUIRE(seats.size() == 3);
  CHECK(seats[1].count == 2);
  CHECK(seats[1].chairs);
  CHECK(seats[2].count == 0);
  CHECK(seats[2].heard);
}

const std::string icb_and_council = R"(organisations:
  - id: icb
    name: ICB
    type: icb
  - id: council
    name: County
    type: upper-tier-authority
)";

TEST_CASE("a map counts seats without an organisation, and says whose they are") {
  std::vector<Description> one;
  one.push_back(test::describe(icb_and_council + R"(icp:
  members:
    - organisation: icb
    - organisation: council
    - post: Voluntary sector
      roles: [vcse]
    - name: Sam Field
    - roles: [independent-chair, public]
    - votes: true
)"));
  const GovernanceMap map = map_of(one);
  const Board& icp = map.front().boards.front();
  CHECK(text_of(icp, "Members") == "6 seats");
  CHECK(icp.others == std::vector<std::string>{"Voluntary sector", "Sam Field",
                                               "independent chair; public",
                                               "somebody who is not named"});
  const std::string dot = written(map, "dot");
  CHECK(dot.find("- County (1 seat)\\l"
                 "- Voluntary sector (seat, no organisation stated)\\l"
                 "- Sam Field (seat, no organisation stated)\\l") != std::string::npos);
  const std::string svg = written(map, "svg");
  CHECK(svg.find(">Seats for which no organisation is stated</text>") != std::string::npos);
  CHECK(svg.find(">1: Voluntary sector; Sam Field; independent chair; public; somebody who is not "
                 "named</text>") != std::string::npos);
}

TEST_CASE("a map shows chair, co-chairs and vice-chairs") {
  std::vector<Description> one;
  one.push_back(test::describe(icb_and_council + R"(icp:
  co_chairs:
    - organisation: icb
      post: appointed
    - organisation: council
      post: interim
  vice_chairs:
    - post: Resident
    - organisation: council
hwbs:
  - id: hwb
    chair:
      post: appointed
      roles: [councillor]
)"));
  const Area area = map_of(one).front();
  CHECK(text_of(area.boards[0], "Chair") == "(no such fact)");
  CHECK(text_of(area.boards[0], "Co-chairs") == "ICB (appointed); County (interim)");
  CHECK(text_of(area.boards[0], "Vice-chairs") == "Resident; County");
  CHECK(text_of(area.boards[2], "Chair") == "appointed; councillor");
  CHECK(text_of(area.boards[2], "Vice-chairs") == "(no such fact)");
  CHECK(written({area}, "dot").find("- County (chair, vice-chair)") != std::string::npos);
}

TEST_CASE("a map does not call the purposes of a partnership its decisions") {
  std::vector<Description> one;
  one.push_back(test::describe("icp:\n  purposes: [joint-action]\n"));
  const Area area = map_of(one).front();
  CHECK(text_of(area.boards[0], "Decides").empty());
  CHECK(text_of(area.boards[0], "Purposes") == "joint action");
}

TEST_CASE("what the system says of a board stays when the file of a place only names it") {
  std::vector<Description> both;
  both.push_back(test::describe(R"(organisations:
  - id: council
    name: North Council
    type: unitary-authority
places:
  - id: vale
    name: Vale
    partnership:
      established: true
icp:
  relation_to_hwb: separate
hwbs:
  - id: hwb
    name: North HWB
    authority: council
    status: established
    members:
      - organisation: council
    sub_committees:
      - id: children
        name: Children's Group
)"));
  both.push_back(test::describe(R"(hwb:
  id: hwb
  meetings:
    per_year: 4
    in_public: true
    papers_online: false
partnership:
  relation_to_hwb: sub-group-of-hwb
place_lead:
  post: interim
)",
                                vale_head));
  const Area area = map_of(both).front();
  std::vector<std::string> names;
  for (const Board& board : area.boards) names.push_back(board.name);
  CHECK(names == std::vector<std::string>{"Integrated care partnership", "Integrated care board",
                                          "North HWB", "Children's Group",
                                          "Place-based partnership"});
  const Board& hwb = area.boards[2];
  CHECK(hwb.status == "established");
  CHECK(text_of(hwb, "Council") == "North Council");
  CHECK(text_of(hwb, "Members") == "1 seat");
  CHECK(text_of(hwb, "Meets") == "4 a year; in public; papers not online");
  CHECK(text_of(hwb, "ICP") == "separate");
  CHECK(area.boards[4].status == "established");
  CHECK(text_of(area.boards[4], "Lead") == "interim");
  CHECK(line_text(area, "North HWB", "Integrated care partnership") == "separate | ");
  CHECK(line_text(area, "Place-based partnership", "North HWB") == "sub group of HWB | ");
}

TEST_CASE("a line leads from a board to the partnership over what stands between them") {
  const auto lines = [](const char* relation) {
    std::vector<Description> one;
    one.push_back(test::describe("icp:\n  name: P\n" + std::string(relation) +
                                 "hwbs:\n  - id: a\n  - id: b\n"));
    const std::string svg = written(map_of(one), "svg");
    std::size_t count = 0;
    for (std::size_t at = svg.find("class=\"line\""); at != std::string::npos;
         at = svg.find("class=\"line\"", at + 1)) {
      ++count;
    }
    return count;
  };
  // Over the board beside, from the second row up along the margin, and one in the legend.
  CHECK(lines("  relation_to_hwb: separate\n") - lines("") == 4);
}

TEST_CASE("the lines of a map say how boards stand to each other and who sits on both") {
  const Area area = map_of(descriptions()).front();
  CHECK(line_text(area, "Money Committee", "North Partnership") == "sub-committee | ");
  CHECK(line_text(area, "NHS North ICB", "North Partnership") == "alignment not stated ! ");
  CHECK(line_text(area, "North HWB", "North Partnership") == "aligned | North Council");
  CHECK(line_text(area, "Vale Partnership", "North Partnership") == "link set out | North Council");
  CHECK(line_text(area, "Place-based partnership", "North Partnership") == "link not stated ! ");
}

TEST_CASE("a place whose system is not loaded stands under the name of the system") {
  std::vector<Description> alone;
  alone.push_back(test::describe(vale, vale_head));
  const GovernanceMap map = map_of(alone);
  REQUIRE(map.size() == 1);
  CHECK(map[0].name == "The system \"north\"");
  CHECK(map[0].described == "As described on 1 February 2022");
  CHECK(map[0].own_boards.empty());
  CHECK(map_of({}).empty());
}

TEST_CASE("maps read as their golden files") {
  const GovernanceMap map = map_of(descriptions());
  for (const Format& format : formats()) {
    test::check_golden("report/north." + std::string(format.name),
                       written(map, format.name.data()));
  }
}

TEST_CASE("strangers' text stays text in maps") {
  Area area;
  area.name = "\" ]; <script>\xE2\x80\xAE`x` #quot; &#8238; \\N " + std::string(100000, 'x');
  area.boards.push_back({BoardKind::icp, "a\"] \n click b \"javascript:x\"", "", {}, {}, {}, {}});
  area.own_boards = {0};
  const std::string svg = written({area}, "svg");
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(svg.size() < 10000);
  const std::string dot = written({area}, "dot");
  CHECK(dot.find("\\\" ]; <script>\\\\u{202E}`x` #quot; &amp;#8238; \\\\N xxx") !=
        std::string::npos);
  CHECK(dot.find("a\\\"]   click b \\\"javascript:x\\\"\\l") != std::string::npos);
  const std::string mermaid = written({area}, "mermaid");
  CHECK(mermaid.find("[\"#34; #93;#59; #60;script#62;#92;u#123;202E#125;#96;x#96; #35;quot#59;") !=
        std::string::npos);
  CHECK(mermaid.find("<br>a#34;#93;   click b #34;javascript:x#34;<br>") != std::string::npos);
}

TEST_CASE("map formats are found by their names") {
  CHECK(formats().front().name == "svg");
  CHECK(formats().find("dot") != nullptr);
  CHECK(formats().find("png") == nullptr);
}

}  // namespace icpcheck::map
