// SPDX-License-Identifier: MIT
// What these properties have shown to be wrong, as small as it gets.
#include <nlohmann/json.hpp>
#include <set>

#include "properties/report_files.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

const std::string one_council =
    "organisations: [{id: a, name: Body-1, type: unitary-authority}]\n"
    "responsible_authorities: [a]\n";

std::string place(const std::string& id, const std::string& facts) {
  return "format: icpcheck/arrangements/1\nkind: place\nid: " + id + "\nname: A place\n" +
         "described_on: 2022-07-01\nsystem: a\n" + facts;
}

std::string status_of(const std::string& check, const Words& files) {
  const cli::Result result =
      check_files(files, parse_date("2022-08-01").value(), {"--only", check});
  const std::string before = "\"check\": \"" + check + "\", \"status\": \"";
  const std::size_t at = result.out.find(before);
  if (at == std::string::npos) return result.err;
  return result.out.substr(at + before.size(),
                           result.out.find('"', at + before.size()) - at - before.size());
}

TEST_CASE("two places that contradict each other give the same in both orders") {
  const TemporaryFolder folder;
  const std::string system =
      folder.write("s.yaml", cli::small_system(one_council + "hwbs: [{id: h, authority: a}]\n"));
  const std::string one =
      folder.write("1.yaml", place("p", "hwb: {id: h, jsna: {in_force: true}}\n"));
  const std::string other =
      folder.write("2.yaml", place("q", "hwb: {id: h, jsna: {in_force: false}}\n"));
  CHECK(status_of("S7.1", {system, one, other}) == status_of("S7.1", {system, other, one}));
}

TEST_CASE("what both files say of a board hides nothing that one of them adds") {
  const TemporaryFolder folder;
  const std::string of_place = folder.write(
      "p.yaml", place("p", "hwb: {id: h, jsna: {in_force: true, published_on: 2022-01-01}}\n"));
  const std::string less =
      folder.write("less.yaml", cli::small_system(one_council + "hwbs: [{id: h, authority: a}]\n"));
  const std::string more = folder.write(
      "more.yaml",
      cli::small_system(one_council + "hwbs: [{id: h, authority: a, jsna: {in_force: true}}]\n"));
  REQUIRE(status_of("S7.2", {less, of_place}) == "met");
  CHECK(status_of("S7.2", {more, of_place}) == "met");
}

TEST_CASE("who is asked for a fact of several places is told each of them") {
  const TemporaryFolder folder;
  const Words files{folder.write("s.yaml", cli::small_system("places: [{id: p}, {id: q}]\n")),
                    folder.write("p.yaml", place("p", "")), folder.write("q.yaml", place("q", ""))};
  const auto report = nlohmann::json::parse(check_files(files, parse_date("2022-10-01").value(),
                                                        {"--pack", "principles", "--only", "P6.4"})
                                                .out);
  std::set<std::string> asked;
  for (const auto& question : report["descriptions"][0]["questions"]) {
    for (const auto& fact : question["facts"]) {
      for (const auto& place : fact["places"]) asked.insert(place["file"].get<std::string>());
    }
  }
  CHECK(asked.size() == 2);
}

}  // namespace
}  // namespace icpcheck::properties
