// SPDX-License-Identifier: MIT
// Lists of objects as tables: their columns, their rows, and whether they are complete.
#include <set>

#include "icpcheck/base/text.hpp"
#include "unit/form/small_form.hpp"

using namespace icpcheck;
using form::Completeness;

namespace {

const form::FormTable& table(const form::Form& form, std::string_view path) {
  const form::FormTable* found = form.find_table(path);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> column_keys(const form::FormTable& table) {
  std::vector<std::string> keys;
  for (const form::FormColumn& column : table.columns) keys.push_back(column.key);
  return keys;
}

std::vector<std::string> paths(const form::Form& form) {
  std::vector<std::string> paths;
  for (const form::FormTable& table : form.tables) {
    paths.push_back(table.path + (table.open ? " (open)" : ""));
  }
  return paths;
}

}  // namespace

TEST_CASE("lists that are stated or asked for are tables, but not those that only the tool reads") {
  CHECK(paths(test::make(test::two_boards).form) ==
        std::vector<std::string>{"organisations", "icp.members (open)", "hwbs"});
  CHECK(paths(test::make("hwbs: []\n").form) ==
        std::vector<std::string>{"icp.members (open)", "hwbs"});
}

TEST_CASE("a table has a column for each plain field of an item") {
  const auto made = test::make(test::two_boards);
  const form::FormTable& members = table(made.form, "icp.members");
  CHECK(members.title == "Integrated care partnership: Members");
  CHECK(members.question == "Who sits on the ICP?");
  CHECK(members.ask == "the ICP's secretary");
  CHECK(column_keys(members) == std::vector<std::string>{"post", "name", "organisation",
                                                         "substitute", "represents", "roles",
                                                         "appointed_by", "nominated_by", "since",
                                                         "until", "votes", "part", "senior"});
  CHECK(members.columns[5].title == "Roles of the member");
  CHECK(members.columns[5].answers.many);
  CHECK(members.columns[8].answers.kind == form::AnswerKind::date);
}

TEST_CASE("facts of objects in an item have columns while there is room") {
  const auto made = test::make("places:\n  - {id: a, support: {capacity: true}}\nhwbs: []\n");
  const form::FormTable& places = table(made.form, "places");
  CHECK(column_keys(places) ==
        std::vector<std::string>{"id", "name", "authorities", "lead_role_stated",
                                 "accountable_for_resources", "leads_on", "pcns",
                                 "partnership.recognised", "partnership.established",
                                 "partnership.brings_together", "support.resource",
                                 "support.capacity", "support.autonomy", "support.development"});
  CHECK(places.rows[0].values[11].text == "Yes");
  CHECK(places.columns[0].required);
  CHECK_FALSE(places.columns[11].required);
}

TEST_CASE("a table that would be too wide leaves what has its own yes or no to the questions") {
  const auto made = test::make(test::two_boards);
  for (const form::FormColumn& column : table(made.form, "hwbs").columns) {
    CAPTURE(column.key);
    CHECK(column.answers.kind != form::AnswerKind::yes_no);
  }
}

TEST_CASE("rows have the key, the name and the values of their items") {
  const auto made = test::make(test::two_boards);
  const form::FormTable& members = table(made.form, "icp.members");
  REQUIRE(members.rows.size() == 2);
  CHECK(members.rows[0].key == "icp.members[0]");
  CHECK(members.rows[0].name == "Leader of the Council");
  CHECK(members.rows[0].values[2].raw == "council");
  CHECK(members.rows[0].values[2].text == "The Council");
  CHECK(members.rows[0].values[8].raw == "2022-07-01");
  CHECK(members.rows[0].values[8].text == "1 July 2022");
  CHECK(members.rows[0].values[10].raw == "true");
  CHECK(members.rows[1].name == "Member 2");
  CHECK(members.rows[1].values[5].raw == "icb-chair; x-special");
  CHECK(members.rows[1].values[5].text == "ICB chair; x-special");
  CHECK(table(made.form, "hwbs").rows[0].key == "hwbs[east]");
}

TEST_CASE("a table says whether its list is complete") {
  const auto made = test::make(test::two_boards);
  CHECK(table(made.form, "icp.members").complete == Completeness::partial);
  CHECK(table(made.form, "icp.members").complete_key() == "icp.members:complete");
  CHECK(table(made.form, "icp.members").may_be_partial);
  CHECK(table(made.form, "hwbs").complete == Completeness::complete);
  CHECK(table(test::make("hwbs: []\n").form, "icp.members").complete == Completeness::not_stated);
  const auto actions = test::make(
      "hwbs: []\nactions:\n  - {closes: [X1.1], what: Meet, owner: icb, due: 2022-12-01}\n");
  CHECK_FALSE(table(actions.form, "actions").may_be_partial);
}

TEST_CASE("columns of one title are told apart, also from those of the layout") {
  const auto loaded = test::load({test::few_checks});
  const Report report = test::report_of(loaded.pack->pack);
  for (const Kind kind : kinds) {
    const form::Form form = form::make_form(kind, report, packs::built_in().arrangements);
    for (const form::FormTable& each : form.tables) {
      std::set<std::string> titles{"remove", "answered by", "key", "form", "description"};
      for (const form::FormColumn& column : each.columns) {
        CAPTURE(each.path, column.title);
        CHECK(titles.insert(lowered(column.title)).second);
      }
    }
  }
}
