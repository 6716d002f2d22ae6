// SPDX-License-Identifier: MIT
// Loading descriptions: what stands in them, and the references inside them.
#include "icpcheck/model/description.hpp"

#include <fstream>
#include <iterator>

#include "support/catch.hpp"

using namespace icpcheck;

namespace {

schema::Schema arrangements() {
  std::ifstream file(ICPCHECK_SOURCE_DIR "/schemas/arrangements.schema.json");
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  Diagnostics diagnostics;
  return schema::load_schema("arrangements.schema.json", json, diagnostics).value();
}

std::string description_problems(const std::string& text) {
  Diagnostics diagnostics;
  const auto description = load_description("a.yaml", text, arrangements(), {}, diagnostics);
  CHECK(description.has_value() == !diagnostics.has_errors());
  std::string problems;
  for (const Diagnostic& diagnostic : diagnostics.items()) problems += to_text(diagnostic);
  return problems;
}

const std::string head =
    "format: icpcheck/arrangements/1\nkind: system\nid: north\nname: North\n"
    "described_on: 2022-01-01\n";

}  // namespace

TEST_CASE("a description knows its evidence, actions and waivers") {
  Diagnostics diagnostics;
  const auto description = load_description("a.yaml", head + R"(icp:
  status: proposed
evidence:
  - id: paper
    title: A paper
    date: 2021-12-07
    supports: [icp.status]
actions:
  - closes: [P1.1, P1.2]
    what: Agree
    owner: The board
    due: 2022-03-01
    status: open
  - {closes: [P1.1], what: Meet, owner: The board, due: 2022-03-01, status: done}
  - {closes: [P1.1], what: Vote, owner: The board, due: 2022-03-01}
waivers:
  - check: P1.1
    reason: Later
    approved_by: The board
    approved_on: 2022-01-02
    until: 2022-06-30
)",
                                            arrangements(), {}, diagnostics);
  REQUIRE(description);
  CHECK(description->kind == Kind::system);
  CHECK(description->id == "north");
  CHECK(to_string(*description->described_on) == "2022-01-01");
  REQUIRE(description->evidence.size() == 1);
  CHECK(description->evidence[0].supports.at(0)->path() == "icp.status");
  REQUIRE(description->actions.size() == 3);
  CHECK(description->actions[0].closes == std::vector<std::string>{"P1.1", "P1.2"});
  CHECK(description->actions[0].open);
  CHECK_FALSE(description->actions[1].open);
  CHECK(description->actions[2].open);
  REQUIRE(description->waivers.size() == 1);
  CHECK(to_string(*description->waivers[0].until) == "2022-06-30");
}

TEST_CASE("each fact leads to what supports it or what it is a part of") {
  std::string text = head + "icp:\n  status: proposed\n  chair: {post: vacant}\norganisations:\n";
  constexpr int many = 40;  // more than are looked through one by one
  for (int i = 0; i < many; ++i) {
    text += "  - {id: o" + std::to_string(i) + ", name: N, type: school}\n";
  }
  text += "evidence:\n";
  using Paths = std::vector<const char*>;
  for (const Paths& supports :
       {Paths{"organisations[o39].name", "icp"}, Paths{"organisations[38]", "icp.chair.post"},
        Paths{"icp.chair", "icp"}, Paths{"organisations[o39]"}}) {
    text += "  - id: e" + std::to_string(text.size()) + "\n    title: T\n    supports:\n";
    for (const char* path : supports) text += "      - " + std::string(path) + "\n";
  }
  Diagnostics diagnostics;
  const auto description = load_description("a.yaml", text, arrangements(), {}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.items()) FAIL_CHECK(to_text(diagnostic));
  REQUIRE(description);
  const auto support = [&](const char* path) {
    return description->support.of(*find_path(description->root(), path));
  };
  using Positions = std::vector<std::uint32_t>;
  CHECK(support("icp.chair.post") == Positions{0, 1, 2});
  CHECK(support("icp.status") == Positions{0, 2});
  CHECK(support("organisations[o39].name") == Positions{0, 3});
  CHECK(support("organisations[o38].name") == Positions{1});
  CHECK(support("organisations[o0].name").empty());
  CHECK(support("name").empty());
  PathFinder paths{description->root()};
  CHECK(paths.find("organisations[o40]") == nullptr);
  CHECK(paths.find("organisations[40]") == nullptr);
  CHECK(paths.find("organisations[39]") == paths.find("organisations[o39]"));
}

TEST_CASE("evidence has to support something that is stated") {
  CHECK(description_problems(head + "evidence:\n  - id: paper\n    title: A paper\n"
                                    "    supports: [icp.chair]\n") ==
        "a.yaml:9:16: error[model.evidence_path]: This evidence supports \"icp.chair\", which the "
        "description does not state.\n"
        "    9 |     supports: [icp.chair]\n"
        "      |                ^~~~~~~~~\n"
        "      = hint: Write the path of a fact that stands in this file, for example icp.chair or "
        "hwbs[id-of-the-board].jsna.\n");
}

TEST_CASE("a waiver cannot end before it begins") {
  CHECK(description_problems(head + "waivers:\n  - check: P1.1\n    reason: Later\n"
                                    "    approved_by: The board\n    approved_on: 2022-06-30\n"
                                    "    until: 2022-01-02\n") ==
        "a.yaml:11:5: error[model.waiver_dates]: This waiver ends before the day on which it was "
        "approved.\n"
        "   11 |     until: 2022-01-02\n"
        "      |     ^~~~~\n"
        "      = hint: Write a day on or after 2022-06-30.\n");
}

TEST_CASE("a file without keys is no description") {
  CHECK(description_problems("- a\n- b\n") ==
        "a.yaml:1:1: error[model.not_a_description]: This is not a description: it has no keys.\n"
        "    1 | - a\n"
        "      | ^\n"
        "      = hint: A description begins with a line like \"format: "
        "icpcheck/arrangements/1\".\n");
}

TEST_CASE("a slip in the kind does not hide what else is wrong") {
  const std::string problems = description_problems(
      "format: icpcheck/arrangements/1\nkind: sytem\nid: north\nname: North\n"
      "described_on: 2022-01-01\nicp:\n  chiar: {}\n");
  CHECK(problems.find("a.yaml:2:7: error[schema.unknown_value]") == 0);
  CHECK(problems.find("a.yaml:7:3: error[schema.unknown_key]") != std::string::npos);
}

TEST_CASE("a path finds items by id and by position") {
  Diagnostics diagnostics;
  const auto document = yaml::read(
      "a.yaml", "a:\n  b:\n    - id: x\n      c: 1\n    - c: 2\n    - id: '0'\n      c: 3\n", {},
      diagnostics);
  REQUIRE(document);
  struct Row {
    const char* path;
    const char* value;  // null: not found
  };
  for (const Row& row : {Row{"a.b[x].c", "1"}, Row{"a.b[1].c", "2"}, Row{"a.b[0].c", "3"},
                         Row{"a.b[3].c", nullptr}, Row{"a.d", nullptr}, Row{"a.b[x", nullptr},
                         Row{"", nullptr}, Row{"a..b", nullptr}, Row{"a.b[].c", nullptr}}) {
    INFO(row.path);
    const yaml::Node* node = find_path(document->root(), row.path);
    CHECK((node == nullptr) == (row.value == nullptr));
    if (node != nullptr && row.value != nullptr) CHECK(node->text() == row.value);
  }
}
