// SPDX-License-Identifier: MIT
// What a round changes, told to programs; what somebody does not want stays out.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "answers/quarter.hpp"
#include "support/catch.hpp"
#include "unit/report/schema_walk.hpp"

using namespace icpcheck;
using test::Quarter;

namespace {

/// Two sheets that agree about nothing but the chair, with a new member and one that goes.
void send_sheets(Quarter& quarter) {
  quarter.send("board.csv", {{"icp.meetings.in_public", "answer", "Yes"},
                             {"icp.meetings.in_public", "evidence document", "Minutes of the ICP"},
                             {"icp.meetings.in_public", "evidence date", "1 July 2022"},
                             {"icp.status", "answer", "Established"},
                             {"hwbs[lincolnshire-hwb].jsna.in_force", "answer", "Yes"},
                             {"icp.meetings.papers_online", "not known", "Yes"}});
  quarter.send("health.csv", {{"icp.meetings.in_public", "answer", "No"}});
}

nlohmann::json told(Quarter& quarter, std::vector<std::string> more) {
  std::vector<std::string> command{"--from",     "board.csv", "--from",
                                   "health.csv", "--format",  "json"};
  command.insert(command.end(), more.begin(), more.end());
  const test::Ran ran = quarter.answer(command);
  CAPTURE(ran.err);
  REQUIRE(ran.status <= 1);
  return nlohmann::json::parse(ran.out);
}

std::string place_of(const nlohmann::json& change) {
  return change["sheet"].get<std::string>() + ", " + change["place"].get<std::string>();
}

}  // namespace

TEST_CASE("the outcome as JSON holds every key of its schema and no other") {
  Quarter quarter;
  send_sheets(quarter);
  const nlohmann::json outcome = told(quarter, {"--dry-run"});
  test::SchemaWalk walk("answers");
  walk.value(outcome);
  CHECK(walk.problems == std::set<std::string>{});
  CHECK(walk.seen == walk.declared());
  CHECK(test::undescribed_parts(walk.root) == std::set<std::string>{});
}

TEST_CASE("a dry run says what would change, with old and new, and changes nothing") {
  Quarter quarter;
  send_sheets(quarter);
  const std::string before = quarter.read("a.yaml");
  const nlohmann::json outcome = told(quarter, {"--dry-run"});
  CHECK_FALSE(outcome["written"].get<bool>());
  REQUIRE(outcome["changes"].size() == 1);
  CHECK(outcome["changes"].front() ==
        nlohmann::json::parse(R"({"kind": "fact", "fact": "hwbs[lincolnshire-hwb].jsna.in_force",
          "before": "", "after": "true", "who": "the director of public health", "document": "",
          "day": "", "sheet": "board.csv", "place": "cell E4"})"));
  CHECK(outcome["decisions"].size() == 2);
  CHECK(quarter.read("a.yaml") == before);
}

TEST_CASE("what is left out is not taken, all else is") {
  Quarter quarter;
  send_sheets(quarter);
  const std::vector<std::string> board{"--take", "board.csv", "--dry-run"};
  const nlohmann::json asked = told(quarter, board);
  REQUIRE(asked["changes"].size() == 3);
  for (const nlohmann::json& change : asked["changes"]) {
    CAPTURE(change.dump());
    std::vector<std::string> without = board;
    without.insert(without.end(), {"--leave", place_of(change)});
    const nlohmann::json rest = told(quarter, without);
    for (const nlohmann::json& other : rest["changes"]) {
      CHECK(place_of(other) != place_of(change));
    }
    // The other sheet says something of that fact, too, which nobody contradicts then.
    const bool is_contested = change["fact"] == "icp.meetings.in_public";
    CHECK(rest["changes"].size() == (is_contested ? 3 : 2));
  }
}

TEST_CASE("a place of a sheet decides what differs") {
  Quarter quarter;
  send_sheets(quarter);
  const nlohmann::json asked = told(quarter, {"--dry-run"});
  const nlohmann::json& decision = asked["decisions"].front();
  REQUIRE(decision["fact"] == "icp.meetings.in_public");
  const std::string cell = decision["options"].back()["place"].get<std::string>();
  const nlohmann::json taken = told(quarter, {"--take", "icp.meetings.in_public=" + cell});
  CHECK(taken["written"].get<bool>());
  CHECK(quarter.read("a.yaml").find("in_public: false") != std::string::npos);
}

TEST_CASE("a place where no answer stands cannot be left out") {
  Quarter quarter;
  send_sheets(quarter);
  const test::Ran ran = quarter.answer({"--from", "board.csv", "--leave", "board.csv, cell Z9"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "error[answer.no_such_place]: No answer stands in \"board.csv, cell Z9\".\n"
        "      = hint: Write the place as --dry-run tells it.\n");
}

TEST_CASE("a place that knows nothing of its board can be told whose it is") {
  Quarter quarter;
  const std::string place =
      "format: icpcheck/arrangements/1\nkind: place\nid: wold\nname: Wold\n"
      "described_on: 2022-07-01\norganisations:\n"
      "  - {id: county, name: Borsetshire County Council, type: upper-tier-authority}\n";
  quarter.write("place.yaml", place);
  const std::string csv =
      test::run({"questions", "place.yaml", "--all", "--format", "csv", "--as-of", "2022-07-02"})
          .out;
  quarter.write("s.csv",
                test::filled(csv, {{"hwb.authority", "answer", "Borsetshire County Council"}}));
  const test::Ran ran =
      test::run({"answer", "place.yaml", "--from", "s.csv", "--as-of", "2022-07-10"});
  CHECK(ran.err == "");
  CHECK(ran.status == 0);
  CHECK(quarter.read("place.yaml").find("hwb:\n  id: hwb\n") != std::string::npos);
}

TEST_CASE("who is asked anew has a new day, and the day by which an answer was due is over") {
  Quarter quarter;
  const auto record = [](std::vector<std::string> more) {
    std::vector<std::string> command{"questions", "a.yaml", "--top",     "1",
                                     "--record",  "-o",     "round.csv", "--as-of"};
    command.insert(command.end(), more.begin(), more.end());
    return test::run(command).status;
  };
  REQUIRE(record({"2022-07-02", "--due", "2022-07-16"}) == 0);
  CHECK(quarter.read("a.yaml").find("due: 2022-07-16") != std::string::npos);
  REQUIRE(record({"2022-10-01"}) == 0);
  CHECK(quarter.read("a.yaml").find("due: 2022-07-16") == std::string::npos);
  CHECK(quarter.read("a.yaml").find("asked_on: 2022-10-01") != std::string::npos);
}

TEST_CASE("what cannot be written is not noted as asked") {
  Quarter quarter;
  const std::string before = quarter.read("a.yaml");
  CHECK(test::run({"questions", "a.yaml", "--record", "-o", "nowhere/round.csv"}).status == 2);
  CHECK(quarter.read("a.yaml") == before);
}
