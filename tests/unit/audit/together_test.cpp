// SPDX-License-Identifier: MIT
// What an audit makes of packs that use others, and of descriptions that belong together.
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/text.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

using namespace icpcheck;
using test::describe;

namespace {

const std::string meets_in_public = "icp:\n  meetings:\n    in_public: true\n";

/// A pack that asks about the rating of P4 of `principles`; a system meets it when all applies.
const std::string of_ratings = R"(checks:
  - id: X1.1
    title: Transparency is rated
    covers: [S-1]
    strength: should
    basis: project-reading
    holds: ratings["P4"] == "RATING"
    remedy: Work on it.
    never: [gap, not_stated]
    cases:
      - {given: {icp: {meetings: {in_public: false}}}, gives: met}
)";

packs::LoadedPack asks_for_rating(const std::string& rating) {
  std::string text = of_ratings;
  text.replace(text.find("RATING"), 6, rating);
  auto result = test::load({text, std::string(test::pack_yaml) + "uses: [principles]\n"});
  INFO(result.problems);
  REQUIRE(result.pack);
  return std::move(*result.pack);
}

std::vector<const Pack*> principles() {
  for (const Pack& pack : packs::built_in().packs) {
    if (pack.id == "principles") return {&pack};
  }
  return {};
}

audit::Setup setup_of(const Pack& pack, std::vector<const Pack*> used) {
  return {.schema = &packs::built_in().arrangements,
          .packs = {&pack},
          .used_packs = std::move(used),
          .options = {.as_of = parse_date("2022-02-01").value(), .only = {}}};
}

/// A check of every place of a system.
Status of_places(const std::string& facts, const std::vector<std::string>& places) {
  auto loaded = test::load({R"(checks:
  - id: X1.1
    title: Each place has a name
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: joined_places as place
    empty: gap
    holds: place.name != ""
    remedy: Give it one.
    never: [met, gap, not_stated]
)"});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  const Description system = describe(facts);
  audit::Joined joined;
  for (const std::string& id : places) {
    joined.push_back(
        std::make_shared<const Description>(describe("id: " + id + "\nname: " + id + "\n", R"(
format: icpcheck/arrangements/1
kind: place
described_on: 2022-01-01
system: north
)")));
  }
  const audit::Setup setup = setup_of(loaded.pack->pack, {});
  cel::Evaluator evaluator(setup.schema);
  const auto result = audit::audit(system, joined, setup, evaluator);
  return result.packs.at(0).clauses.at(0).findings.at(0).status;
}

}  // namespace

TEST_CASE("a case is asked about after the packs that its pack uses") {
  const packs::LoadedPack loaded = asks_for_rating("amber");
  const audit::Setup setup = setup_of(loaded.pack, principles());
  cel::Evaluator evaluator(setup.schema);
  const Check& check = loaded.pack.clauses.at(0).checks.at(0);
  const yaml::Node& given = *loaded.cases.at(0).given;
  const Finding finding =
      audit::ask(check, loaded.pack, Kind::system, given, nullptr, setup, evaluator);
  INFO(finding.sentence);
  CHECK(finding.status == Status::met);
}

TEST_CASE("the clauses of a used pack that does not apply are rated not applicable") {
  packs::LoadedPack loaded = asks_for_rating("not_applicable");
  Pack over = *principles().at(0);
  over.in_force = Period{std::nullopt, DateReference{parse_date("2022-01-01"), {}}};
  const audit::Setup setup = setup_of(loaded.pack, {&over});
  cel::Evaluator evaluator(setup.schema);
  const Description description = describe(meets_in_public);
  const auto result = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = result.packs.at(0).clauses.at(0).findings.at(0);
  INFO(finding.sentence);
  CHECK(finding.status == Status::met);
}

TEST_CASE("the places of a system are complete when each that it names is loaded") {
  const std::string named = "places:\n  - id: east\n    name: East\n  - id: west\n    name: West\n";
  CHECK(of_places(named, {"east", "west"}) == Status::met);
  CHECK(of_places(named, {"east"}) == Status::not_stated);
  CHECK(of_places(named, {"east", "south"}) == Status::not_stated);
  CHECK(of_places(named + "partial: [places]\n", {"east", "west"}) == Status::not_stated);
  CHECK(of_places("", {"east"}) == Status::not_stated);
}

TEST_CASE("a list made from a partial one names the list that is partial") {
  auto loaded = test::load({R"(checks:
  - id: X1.1
    title: Each chair has an organisation
    covers: [S-1]
    strength: should
    basis: project-reading
    for_each: 'icp.members.filter(m, m.post == "Chair") as chair'
    empty: gap
    holds: chair.organisation != ""
    remedy: Name it.
    never: [met, gap, not_stated]
)"});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  const audit::Setup setup = setup_of(loaded.pack->pack, {});
  cel::Evaluator evaluator(setup.schema);
  const Description description =
      describe("icp:\n  partial: [members]\n  members:\n    - post: Vice-chair\n");
  const auto result = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = result.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.status == Status::not_stated);
  CHECK(finding.sentence ==
        "The list icp.members is marked as partial, so what is not on it is not known.");
}

TEST_CASE("the place of an error is shown without cutting a character in two") {
  std::string letters;
  for (int i = 0; i < 60; ++i) letters += "\u00E9";
  auto loaded = test::load({R"(checks:
  - id: X1.1
    title: It fails
    covers: [S-1]
    strength: should
    basis: project-reading
    holds: 1 / size(icp.members) == 1 && ")" +
                            letters + R"(" != ""
    remedy: Mend it.
    never: [met, gap, not_stated]
)"});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  const audit::Setup setup = setup_of(loaded.pack->pack, {});
  cel::Evaluator evaluator(setup.schema);
  const Description description = describe("icp:\n  members: []\n");
  const auto result = audit::audit(description, {}, setup, evaluator);
  const Finding& finding = result.packs.at(0).clauses.at(0).findings.at(0);
  CHECK(finding.status == Status::error);
  CHECK(escape(finding.sentence) == finding.sentence);
}
