// SPDX-License-Identifier: MIT
// What one change writes, byte by byte.
#include "icpcheck/edit/editor.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "unit/edit/schema.hpp"

using namespace icpcheck;
using edit::Editor;
using edit::Value;

namespace {

/// Place, message, other places and hint, a line each.
std::string problems_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& each : diagnostics.items()) {
    text += to_string(each.where) + ": " + each.code + ": " + each.message + "\n";
    for (const Related& related : each.related) {
      text += to_string(related.where) + ": " + related.message + "\n";
    }
    text += each.hint + "\n";
  }
  return text;
}

/// The text after one change, or what was said instead.
std::string after_set(const std::string& text, const std::string& path, const Value& value) {
  Diagnostics diagnostics;
  auto editor = Editor::open("a.yaml", text, test::arrangements(), {}, diagnostics);
  if (!editor) return problems_of(diagnostics);
  const bool done = editor->set(path, value, diagnostics);
  CHECK(done != diagnostics.has_errors());
  if (!done) CHECK(editor->bytes() == text);
  return done ? editor->bytes() : problems_of(diagnostics);
}

std::string after_removing(const std::string& text, const std::string& path) {
  Diagnostics diagnostics;
  auto editor = Editor::open("a.yaml", text, test::arrangements(), {}, diagnostics);
  if (!editor) return problems_of(diagnostics);
  const bool done = editor->remove(path, diagnostics);
  CHECK(done != diagnostics.has_errors());
  if (!done) CHECK(editor->bytes() == text);
  return done ? editor->bytes() : problems_of(diagnostics);
}

const Value yes = edit::boolean(true);

}  // namespace

TEST_CASE("a value is written over, and what stands beside it stays") {
  CHECK(after_set("kind: system\nname: Old  # the name\nid: a\n", "name", edit::text("New")) ==
        "kind: system\nname: New  # the name\nid: a\n");
  CHECK(after_set("kind: system\nname: 'Old'\n", "name", edit::text("It's new")) ==
        "kind: system\nname: It's new\n");
  CHECK(after_set("kind: system\nname: >-\n  Old\n  words\n\n# end\n", "name", edit::text("New")) ==
        "kind: system\nname: New\n\n# end\n");
  CHECK(after_set("kind: system\nname: Old\n  words\nid: a\n", "name", edit::text("New")) ==
        "kind: system\nname: New\nid: a\n");
  CHECK(after_set("kind: system\nname: \"Old\n  words\"  # why\n", "name", edit::text("New")) ==
        "kind: system\nname: New  # why\n");
  CHECK(after_set("kind: system\nname: |\n  Old\n  words\nid: a\n", "name", edit::text("New")) ==
        "kind: system\nname: New\nid: a\n");
}

TEST_CASE("a text has quotes where it would be read as something else") {
  const std::vector<std::pair<std::string, std::string>> texts{
      {"plain words", "plain words"},
      {"no", "\"no\""},
      {"Yes", "\"Yes\""},
      {"2021", "\"2021\""},
      {"2021-12-07", "\"2021-12-07\""},
      {"1e3", "\"1e3\""},
      {"a: b", "\"a: b\""},
      {"a #b", "\"a #b\""},
      {"#", "\"#\""},
      {"ends:", "\"ends:\""},
      {"", "\"\""},
      {" x", "\" x\""},
      {"say \"yes\"", "say \"yes\""},
      {"\"quoted\"", "'\"quoted\"'"},
      {"- a", "\"- a\""},
      {"*star", "\"*star\""},
      {"two\nlines", "\"two\\nlines\""},
      {"back\\slash", "back\\slash"},
      {"a\xE2\x80\xAE"
       "b",
       "\"a\\u202Eb\""},
      {"Caf\xC3\xA9", "Caf\xC3\xA9"},
  };
  for (const auto& [text, written] : texts) {
    CAPTURE(text);
    CHECK(after_set("kind: system\nname: Old\n", "name", edit::text(text)) ==
          "kind: system\nname: " + written + "\n");
  }
  CHECK(after_set("kind: system\nname: Old\n", "described_on", edit::day("2021-12-07")) ==
        "kind: system\nname: Old\ndescribed_on: 2021-12-07\n");
}

TEST_CASE("a new key stands where the schema has it, with the parents it needs") {
  CHECK(after_set("kind: system\nname: A\nhwbs:\n  - id: b\n", "icp.meetings.in_public", yes) ==
        "kind: system\nname: A\nicp:\n  meetings:\n    in_public: true\nhwbs:\n  - id: b\n");
  CHECK(after_set("kind: system\n", "format", edit::text("x")) == "format: x\nkind: system\n");
  CHECK(after_set("kind: system\nicp:\n    status: proposed  # so far\n    # and more\n\n# far\n",
                  "icp.meetings.in_public", yes) ==
        "kind: system\nicp:\n    status: proposed  # so far\n    meetings:\n"
        "        in_public: true\n    # and more\n\n# far\n");
  CHECK(after_set("kind: system\nhwbs:\n  - id: b\n", "hwbs[b].name", edit::text("B")) ==
        "kind: system\nhwbs:\n  - id: b\n    name: B\n");
  CHECK(after_set("kind: system\nhwbs:\n  - name: B\n", "hwbs[0].id", edit::text("b")) ==
        "kind: system\nhwbs:\n  - id: b\n    name: B\n");
}

TEST_CASE("lines end as the lines round them, and a file without a last line end stays so") {
  CHECK(after_set("kind: system\r\nname: A\r\n", "icp.status", edit::text("proposed")) ==
        "kind: system\r\nname: A\r\nicp:\r\n  status: proposed\r\n");
  CHECK(after_set("kind: system\nname: A\r\nhwbs: []\n", "icp.status", edit::text("proposed")) ==
        "kind: system\nname: A\r\nicp:\r\n  status: proposed\r\nhwbs: []\n");
  CHECK(after_set("kind: system\nname: A", "icp.status", edit::text("proposed")) ==
        "kind: system\nname: A\nicp:\n  status: proposed");
  CHECK(after_removing("kind: system\nname: A", "name") == "kind: system");
  CHECK(after_removing("kind: system\r\nname: A", "name") == "kind: system");
  CHECK(after_set("\xEF\xBB\xBFkind: system\nname: A\n", "name", edit::text("B")) ==
        "\xEF\xBB\xBFkind: system\nname: B\n");
}

TEST_CASE("an item is added as the others are written") {
  const Value seat = edit::map({{"post", edit::text("Chair")}, {"organisation", edit::text("a")}});
  CHECK(after_set("kind: system\nicp:\n  members:\n  - post: Old  # one\n  status: x\n",
                  "icp.members[+]", seat) ==
        "kind: system\nicp:\n  members:\n  - post: Old  # one\n  - post: Chair\n"
        "    organisation: a\n  status: x\n");
  CHECK(after_set("kind: system\nicp:\n  members:\n    - post: Old\n\nname: A\n", "icp.members[+]",
                  seat) ==
        "kind: system\nicp:\n  members:\n    - post: Old\n    - post: Chair\n"
        "      organisation: a\n\nname: A\n");
  CHECK(after_set("kind: system\nicp:\n  members: []  # none\n", "icp.members[+]", seat) ==
        "kind: system\nicp:\n  members:  # none\n    - post: Chair\n      organisation: a\n");
  CHECK(after_set("kind: system\n", "icp.members[+]", seat) ==
        "kind: system\nicp:\n  members:\n    - post: Chair\n      organisation: a\n");
  CHECK(after_set("kind: system\nhwbs: [{id: b, name: B}]\n", "hwbs[c].name", edit::text("C, D")) ==
        "kind: system\nhwbs: [{id: b, name: B}, {id: c, name: \"C, D\"}]\n");
  CHECK(after_set("kind: system\n", "hwbs[c].name", edit::text("C")) ==
        "kind: system\nhwbs:\n  - id: c\n    name: C\n");
}

TEST_CASE("of a list only what differs is written") {
  const auto words = [](std::vector<std::string> texts) {
    std::vector<Value> items;
    for (std::string& each : texts) items.push_back(edit::text(std::move(each)));
    return edit::list(std::move(items));
  };
  const std::string text =
      "kind: system\nresponsible_authorities:\n  - a  # 1\n  - b  # 2\nid: x\n";
  CHECK(after_set(text, "responsible_authorities", words({"a", "b", "c"})) ==
        "kind: system\nresponsible_authorities:\n  - a  # 1\n  - b  # 2\n  - c\nid: x\n");
  CHECK(after_set(text, "responsible_authorities", words({"b"})) ==
        "kind: system\nresponsible_authorities:\n  - b  # 2\nid: x\n");
  CHECK(after_set(text, "responsible_authorities", words({"a", "c"})) ==
        "kind: system\nresponsible_authorities:\n  - a  # 1\n  - c  # 2\nid: x\n");
  CHECK(after_set(text, "responsible_authorities", words({})) ==
        "kind: system\nresponsible_authorities: []\nid: x\n");
  CHECK(after_set("kind: system\nresponsible_authorities: [a, b]  # both\n",
                  "responsible_authorities",
                  words({"b", "c"})) == "kind: system\nresponsible_authorities: [b, c]  # both\n");
}

TEST_CASE("what goes takes its line with it, and a group that has nothing else") {
  CHECK(after_removing("kind: system\nname: A  # x\nid: a\n", "name") == "kind: system\nid: a\n");
  CHECK(after_removing("kind: system\nicp:\n  meetings:\n    in_public: true\nid: a\n",
                       "icp.meetings.in_public") == "kind: system\nid: a\n");
  CHECK(after_removing("kind: system\nhwbs:\n  - id: a\n    name: A\n  - id: b\n", "hwbs[a]") ==
        "kind: system\nhwbs:\n  - id: b\n");
  CHECK(after_removing("kind: system\nhwbs:\n  - id: a  # x\n    name: A\n", "hwbs[a].id") ==
        "kind: system\nhwbs:\n  - name: A\n");
  CHECK(after_removing("kind: system\nhwbs:\n  - id: a\nid: c\n", "hwbs[a]") ==
        "kind: system\nhwbs: []\nid: c\n");
  CHECK(after_removing("kind: system\nhwbs: [{id: a}, {id: b}]\n", "hwbs[b]") ==
        "kind: system\nhwbs: [{id: a}]\n");
  CHECK(after_removing("kind: system\nhwbs: [{id: a}, {id: b}]\n", "hwbs[a]") ==
        "kind: system\nhwbs: [{id: b}]\n");
  CHECK(after_removing("kind: system\nhwbs:\n  - id: a\n", "hwbs[a].id") ==
        "a.yaml:3:5: edit.whole_item: This is all that is stated of an item of a list.\n"
        "Remove the whole item: hwbs[a].\n");
}

TEST_CASE("JSON stays JSON") {
  const std::string text = "{\n  \"kind\": \"system\",\n  \"name\": \"A\",\n  \"hwbs\": []\n}\n";
  CHECK(after_set(text, "icp.meetings.in_public", yes) ==
        "{\n  \"kind\": \"system\",\n  \"name\": \"A\",\n  \"icp\": {\"meetings\": "
        "{\"in_public\": true}},\n  \"hwbs\": []\n}\n");
  CHECK(after_set(text, "described_on", edit::day("2021-12-07")) ==
        "{\n  \"kind\": \"system\",\n  \"name\": \"A\",\n  \"described_on\": \"2021-12-07\",\n"
        "  \"hwbs\": []\n}\n");
  CHECK(after_set(text, "hwbs[b].name", edit::text("no")) ==
        "{\n  \"kind\": \"system\",\n  \"name\": \"A\",\n  \"hwbs\": [{\"id\": \"b\", \"name\": "
        "\"no\"}]\n}\n");
  CHECK(after_removing(text, "hwbs") == "{\n  \"kind\": \"system\",\n  \"name\": \"A\"\n}\n");
  CHECK(after_removing(text, "name") == "{\n  \"kind\": \"system\",\n  \"hwbs\": []\n}\n");
}

TEST_CASE("a line of a template becomes a fact where it stands") {
  const std::string text =
      "kind: system\nname: A\n\n## Integrated care partnership.\n# icp:\n##   Status.\n"
      "#   status: proposed\n#   meetings:\n##     Public.\n#     in_public: true\n\n"
      "## Boards.\n# hwbs:\n#   - id: my-board\n";
  const std::string once = after_set(text, "icp.meetings.in_public", yes);
  CHECK(once ==
        "kind: system\nname: A\n\n## Integrated care partnership.\nicp:\n  meetings:\n"
        "    in_public: true\n##   Status.\n#   status: proposed\n#   meetings:\n##     Public.\n"
        "#     in_public: true\n\n## Boards.\n# hwbs:\n#   - id: my-board\n");
  CHECK(after_set(once, "icp.status", edit::text("established")) ==
        "kind: system\nname: A\n\n## Integrated care partnership.\nicp:\n  meetings:\n"
        "    in_public: true\n##   Status.\n  status: established\n#   meetings:\n"
        "##     Public.\n#     in_public: true\n\n## Boards.\n# hwbs:\n#   - id: my-board\n");
  // Somebody's own words are no template.
  CHECK(
      after_set("kind: system\n# icp: ask Jane\nname: A\n", "icp.status", edit::text("proposed")) ==
      "kind: system\n# icp: ask Jane\nname: A\nicp:\n  status: proposed\n");
}

TEST_CASE("what an alias repeats is refused with its place") {
  CHECK(after_set("kind: system\nicp: &x\n  status: a\nlocal: *x\n", "local.status",
                  edit::text("b")) ==
        "a.yaml:4:8: edit.alias: This comes from another place of the file, by an alias (*).\n"
        "Write it out here by hand, or change the place that has the anchor (&).\n");
  CHECK(
      after_set("kind: system\nicp: &x\n  status: a\nlocal: *x\n", "icp.status", edit::text("b")) ==
      "a.yaml:3:11: edit.anchored: Another place of the file repeats this by an alias (*), and "
      "would change with it.\na.yaml:4:8: It is repeated here.\n"
      "Write the other place out by hand first.\n");
  CHECK(after_set("kind: system\nicp: &x\n  status: a\n", "icp.status", edit::text("b")) ==
        "kind: system\nicp: &x\n  status: b\n");
}

TEST_CASE("a path that leads nowhere says why") {
  CHECK(after_set("kind: system\nname: A\n", "name.first", edit::text("b")) ==
        "a.yaml:2:1: edit.other_kind: \"name.first\" cannot be written, because this is no group "
        "of facts.\nLook at the path again, or remove what stands here first.\n");
  CHECK(after_set("kind: system\nhwbs: []\n", "hwbs[3].id", edit::text("b")) ==
        "a.yaml:2:1: edit.no_item: \"hwbs[3].id\" names item 3 of a list that has 0.\n"
        "The first is [0]. Write [+] to add one at the end.\n");
  for (const char* path : {"", ".", "a..b", "a[", "[0]", "a.[0]", "a."}) {
    CAPTURE(path);
    CHECK(after_set("kind: system\n", path, yes) ==
          "a.yaml: edit.no_path: \"" + std::string(path) +
              "\" is no way to a fact.\nWrite it as a report does: icp.meetings.in_public, or "
              "icp.members[0].post for the first of a list.\n");
  }
  CHECK(after_removing("kind: system\n", "icp") ==
        "a.yaml:1:1: edit.not_stated: \"icp\" is not stated, so it cannot be removed.\n"
        "Look at the path again.\n");
}
