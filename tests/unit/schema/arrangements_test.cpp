// SPDX-License-Identifier: MIT
// The schema of arrangements: what it promises to editors and packs, and how whole files fare.
#include <algorithm>

#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

const Schema& arrangements() { return project_schema("arrangements"); }

const Type& root_of(std::string_view kind) {
  return arrangements().type(arrangements().root(kind).value());
}

/// The type of a field of a root or of what lies below it; items of lists for lists.
const Type& at(std::string_view kind, std::initializer_list<std::string_view> path) {
  const Type* type = &root_of(kind);
  for (const std::string_view name : path) {
    const Field* field = type->find(name);
    INFO(name);
    REQUIRE(field != nullptr);
    type = &arrangements().type(field->type);
    if (type->kind == TypeKind::list) type = &arrangements().type(type->items);
  }
  return *type;
}

bool is_sentence(const std::string& text) {
  return text.size() > 3 && text.back() == '.' && text.front() >= 'A' && text.front() <= 'Z';
}

const std::string head =
    "format: icpcheck/arrangements/1\nkind: system\nid: north\nname: North\n"
    "described_on: 2022-01-01\n";

}  // namespace

TEST_CASE("every field has a title and a description in a sentence") {
  for (const Type& type : arrangements().types) {
    for (const Field& field : type.fields) {
      INFO(type.name << " " << field.name);
      CHECK(!field.title.empty());
      CHECK(is_sentence(field.description));
      CHECK((field.question.empty() || field.question.text().back() == '?'));
    }
  }
}

TEST_CASE("every value of a vocabulary is described in a sentence") {
  for (const Type& type : arrangements().types) {
    if (type.choices.size() < 2 || type.name.empty()) continue;
    for (const Choice& choice : type.choices) {
      INFO(type.name << " " << choice.name);
      CHECK(is_sentence(choice.description));
    }
  }
}

TEST_CASE("an object with lists can say which of them are incomplete, and names no other") {
  const std::vector<std::string_view> complete = {"evidence", "actions", "waivers", "asked"};
  for (const Type& type : arrangements().types) {
    const bool about_the_file = type.name == "action" || type.name == "evidence_item";
    if (type.kind != TypeKind::object || about_the_file) continue;
    std::vector<std::string> lists;
    for (const Field& field : type.fields) {
      const bool list = arrangements().type(field.type).kind == TypeKind::list;
      const bool exempt = std::find(complete.begin(), complete.end(), field.name) != complete.end();
      if (list && !exempt && field.name != "partial") lists.push_back(field.name);
    }
    INFO(type.name);
    const Field* partial = type.find("partial");
    REQUIRE((partial != nullptr) == !lists.empty());
    if (partial == nullptr) continue;
    std::vector<std::string> names;
    for (const Choice& choice :
         arrangements().type(arrangements().type(partial->type).items).choices) {
      names.push_back(choice.name);
    }
    CHECK(names == lists);
  }
}

/// Who may found a board differs, but it is named by ids.
bool same_shape(const Field& one, const Field& other) {
  if (one.type == other.type) return true;
  const Type& a = arrangements().type(one.type);
  const Type& b = arrangements().type(other.type);
  if (a.kind != TypeKind::list || b.kind != TypeKind::list) return false;
  return a.items == b.items || (!arrangements().type(a.items).refers_to.empty() &&
                                !arrangements().type(b.items).refers_to.empty());
}

TEST_CASE("boards have their common parts in the same shape, so that definitions fit all") {
  const std::vector<std::string_view> always = {"status",    "established_on", "vice_chairs",
                                                "members",   "input",          "no_seat_for",
                                                "co_chairs", "sub_committees", "meetings"};
  const Type& icp = at("system", {"icp"});
  const Type& partnership = at("place", {"partnership"});
  for (const Type* board : {&icp, &at("system", {"hwbs"}), &at("place", {"hwb"}), &partnership}) {
    for (const std::string_view part : always) {
      INFO(part);
      CHECK(board->find(part) != nullptr);
    }
    // Of a partnership less is asked.
    if (board == &partnership) continue;
    for (const Field& field : board->fields) {
      const Field* same = icp.find(field.name);
      INFO(field.name);
      const bool differs = field.name == "partial" || field.name == "relation_to_hwb" ||
                           field.name == "chair" || same == nullptr;
      CHECK((differs || same_shape(*same, field)));
    }
  }
}

TEST_CASE("a place's partnership may be a sub-group of the HWB, a system's may not") {
  CHECK(at("place", {"partnership", "relation_to_hwb"}).allows("sub-group-of-hwb"));
  CHECK_FALSE(at("system", {"icp", "relation_to_hwb"}).allows("sub-group-of-hwb"));
  CHECK(at("system", {"icp", "relation_to_hwb"}).allows("same-body"));
}

TEST_CASE("ids refer to the list that defines them") {
  CHECK(at("system", {"responsible_authorities"}).refers_to == "organisations");
  CHECK(at("system", {"icp", "members", "organisation"}).refers_to == "organisations");
  CHECK(at("place", {"partnership", "agreement", "signed_by"}).refers_to == "organisations");
}

TEST_CASE("below local everything is allowed") {
  CHECK(problems_of(arrangements(), head + "local:\n  own: [1, {deep: null}]\n").empty());
  CHECK(problems_of(arrangements(), head + "local: {}\n").empty());
}

TEST_CASE("a file without a kind, or with an unknown one, is told so once") {
  CHECK(problems_of(arrangements(),
                    "format: icpcheck/arrangements/1\nid: a\nname: A\ndescribed_on: 2022-01-01\n"
                    "icp: {whatever: 1}\nvision: 3\n") ==
        R"(a.yaml:1:1: error[schema.missing_key]: The key "kind" is missing at the top level.
    1 | format: icpcheck/arrangements/1
      | ^
      = hint: Add "kind:". Known are: system and place.
)");
  CHECK(problems_of(arrangements(),
                    "format: icpcheck/arrangements/1\nkind: region\nid: A b\n"
                    "described_on: 2022-01-01\nnmae: A\nicp: {whatever: 1}\n") ==
        R"(a.yaml:2:7: error[schema.unknown_value]: "kind" cannot be "region".
    2 | kind: region
      |       ^~~~~~
      = hint: Known are: system and place.
a.yaml:3:5: error[schema.wrong_form]: "id" cannot be "A b".
    3 | id: A b
      |     ^~~
      = hint: Use lower-case letters, digits and hyphens. Write a-b.
a.yaml:5:1: error[schema.unknown_key]: There is no key "nmae" at the top level.
    5 | nmae: A
      | ^~~~
      = hint: Did you mean "name"?
)");
}

TEST_CASE("a kind that is nearly right is validated as the one that was meant") {
  std::string text = head + "vision: {}\n";
  text.replace(text.find("system"), 6, "sistem");
  CHECK(problems_of(arrangements(), text) ==
        R"(a.yaml:2:7: error[schema.unknown_value]: "kind" cannot be "sistem".
    2 | kind: sistem
      |       ^~~~~~
      = hint: Did you mean "system"?
a.yaml:6:1: error[schema.unknown_key]: There is no key "vision" at the top level.
    6 | vision: {}
      | ^~~~~~
)");
}

TEST_CASE("a key that belongs elsewhere is sent there") {
  CHECK(problems_of(arrangements(), head + "chair: {}\n") ==
        R"(a.yaml:6:1: error[schema.unknown_key]: There is no key "chair" at the top level.
    6 | chair: {}
      | ^~~~~
      = hint: "chair" belongs under icp or hwbs[].
)");
  CHECK(problems_of(arrangements(), head + "icp:\n  in_public: true\n") ==
        R"(a.yaml:7:3: error[schema.unknown_key]: There is no key "in_public" in icp.
    7 |   in_public: true
      |   ^~~~~~~~~
      = hint: "in_public" belongs under icp.meetings or hwbs[].meetings.
)");
}

TEST_CASE("a missing key is described") {
  CHECK(problems_of(arrangements(), head + "hwbs:\n  - name: A board\n") ==
        R"(a.yaml:7:5: error[schema.missing_key]: The key "id" is missing in hwbs[0].
    7 |   - name: A board
      |     ^
      = hint: Add "id:". A short name for other parts of the file.
)");
  CHECK(problems_of(arrangements(), "kind: system\nid: a\nname: A\ndescribed_on: 2022-01-01\n") ==
        R"(a.yaml:1:1: error[schema.missing_key]: The key "format" is missing at the top level.
    1 | kind: system
      | ^
      = hint: Add the line "format: icpcheck/arrangements/1".
)");
}

}  // namespace icpcheck::schema
