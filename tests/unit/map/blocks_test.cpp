// SPDX-License-Identifier: MIT
// The map as papers show it: a picture, and the same as a table.
#include "icpcheck/map/blocks.hpp"

#include <sstream>

#include "icpcheck/paper/paper.hpp"
#include "support/catch.hpp"

namespace icpcheck::map {
namespace {

/// A partnership with a sub-committee, the board of the NHS, and a place with two boards.
Area area_of_north() {
  Area area;
  area.name = "North";
  area.organisations = {{"Council"}, {"Trust"}};
  area.boards = {{BoardKind::icp, "North Partnership", "established", {{"Members", "9 seats"}}},
                 {BoardKind::sub_committee, "Money", ""},
                 {BoardKind::icb, "Integrated care board", "planned"},
                 {BoardKind::hwb, "Vale Board", "established", {{"Members", ""}}},
                 {BoardKind::partnership, "Place-based partnership", ""}};
  area.boards[0].seats = {{0, 2}, {1, 1}};
  area.boards[3].seats = {{0, 1}, {1, 1}};
  area.own_boards = {0, 1, 2};
  area.places = {{"Vale", {3, 4}}};
  area.lines = {{LineKind::part_of, 1, 0, "sub-committee", true, ""},
                {LineKind::relation, 2, 0, "alignment not stated", false, ""},
                {LineKind::relation, 3, 0, "aligned", true, "Council and Trust"},
                {LineKind::relation, 4, 3, "relation not stated", false, ""},
                {LineKind::relation, 4, 0, "link set out", true, ""}};
  return area;
}

paper::Picture picture_in(const std::vector<paper::Block>& blocks) {
  REQUIRE_FALSE(blocks.empty());
  const auto* figure = std::get_if<paper::Figure>(&blocks.front());
  REQUIRE(figure);
  REQUIRE(figure->picture);
  return *figure->picture;
}

std::string paper_of(const std::vector<paper::Block>& blocks, std::string_view format) {
  std::ostringstream out;
  paper::paper_formats().find(format)->write({{.title = "T"}, blocks}, out);
  return out.str();
}

TEST_CASE("the table says what the picture shows") {
  CHECK(paper_of(blocks_of({area_of_north()}), "markdown") == R"(# T

**The boards of North and how they hang together**

| Board | Status | Members | How it hangs together |
|---|---|---|---|
| 1: Integrated care partnership, North Partnership | established | 9 seats | see 2, 3, 4 and 5 |
| 2: Sub-committee, Money |  | not stated | part of 1 |
| 3: Integrated care board | planned | not asked here | with 1: alignment not stated |
| 4: Health and wellbeing board, Vale Board | established | not stated | with 1: aligned; 2 organisations sit on both |
| 5: Place-based partnership | not stated | not stated | with 4: relation not stated; with 1: link set out |
)");
}

TEST_CASE("the picture has a frame for each board and one for each place") {
  const paper::Picture picture = picture_in(blocks_of({area_of_north()}));
  CHECK(picture.title == "Map of the boards of North");
  CHECK(picture.meaning ==
        "A map of 5 boards of North and of how they hang together. The table after it says the "
        "same in words.");
  std::string shown;
  for (const paper::PictureFrame& frame : picture.frames) {
    shown += frame.edge == paper::PictureFrame::Edge::broken ? "broken:"
             : frame.shaded                                  ? "card:"
                                                             : ":";
    for (const paper::PictureWords& words : frame.words) {
      shown += (words.strong ? " *" : " ") + words.text;
    }
    shown += '\n';
  }
  CHECK(shown == R"(: 1 Integrated care partnership *North Partnership Status: established
: 2 Sub-committee *Money
broken: 3 Integrated care board Status: planned
card: *Vale
: 4 Health and wellbeing board *Vale Board Status: established
broken: 5 Place-based partnership Status: not stated
: Broken frame: the board is still to come, or its status is not stated. Broken line: it is not stated how the two stand to each other.
)");
}

TEST_CASE("frames lie inside the picture, and none above another but those of a place") {
  Area area = area_of_north();
  for (int i = 0; i < 8; ++i) {
    area.places.push_back({"Place with a long name " + std::to_string(i), {area.boards.size()}});
    area.boards.push_back({BoardKind::partnership, "A partnership with quite a long name", ""});
  }
  const paper::Picture picture = picture_in(blocks_of({area}));
  CHECK(picture.width == paper::picture_width);
  for (const paper::PictureFrame& frame : picture.frames) {
    CHECK(frame.x >= 0);
    CHECK(frame.x + frame.width <= picture.width);
    CHECK(frame.y + frame.height <= picture.height);
    const int lines = static_cast<int>(frame.words.size());
    CHECK(frame.height >= lines * paper::picture_step + 2 * paper::picture_padding);
    for (const paper::PictureFrame& other : picture.frames) {
      if (&other == &frame || frame.shaded || other.shaded) continue;
      const bool apart = frame.x + frame.width <= other.x || other.x + other.width <= frame.x ||
                         frame.y + frame.height <= other.y || other.y + other.height <= frame.y;
      CHECK(apart);
    }
  }
  for (const paper::PictureLine& line : picture.lines) {
    CHECK((line.from_x == line.to_x || line.from_y == line.to_y));
  }
}

TEST_CASE("what is not stated is a broken line, and what is stated a whole one") {
  const auto broken = [](const Area& area) {
    std::size_t count = 0;
    for (const paper::PictureLine& line : picture_in(blocks_of({area})).lines) count += line.broken;
    return count;
  };
  Area area = area_of_north();
  CHECK(broken(area) == 2);  // of the NHS, and between the boards of the place
  area.lines[1].stated = true;
  CHECK(broken(area) == 1);
  area.lines[4].stated = false;
  CHECK(broken(area) == 2);
}

TEST_CASE("a page draws the picture in SVG that has no styles of its own") {
  const std::string page = paper_of(blocks_of({area_of_north()}), "html");
  CHECK(page.find("<svg viewBox=\"-1 -1 455 ") != std::string::npos);
  CHECK(page.find("role=\"img\" aria-label=\"A map of 5 boards of North") != std::string::npos);
  CHECK(page.find("font-weight=\"700\">North Partnership</text>") != std::string::npos);
  const std::string picture =
      page.substr(page.find("<svg"), page.find("</svg>") - page.find("<svg"));
  CHECK(picture.find("<style") == std::string::npos);
  CHECK(picture.find("style=") == std::string::npos);
  CHECK(picture.find("class=") == std::string::npos);
}

TEST_CASE("hostile names stay inside their frames") {
  Area area = area_of_north();
  area.name = "<b>\xE2\x80\xAE";
  area.boards[0].name = std::string(5000, 'W');
  area.boards[3].name = "</text><script>";
  area.places[0].name = "a\nb";
  const std::string page = paper_of(blocks_of({area}), "html");
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
  for (const paper::PictureFrame& frame : picture_in(blocks_of({area})).frames) {
    CHECK(frame.words.size() < 13);
  }
}

TEST_CASE("a map without boards shows nothing") {
  CHECK(blocks_of({}).empty());
  CHECK(blocks_of({Area{}}).empty());
}

}  // namespace
}  // namespace icpcheck::map
