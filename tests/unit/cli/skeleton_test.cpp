// SPDX-License-Identifier: MIT
// Of a skeleton nothing is wrong but its samples, and so it is with any one fact uncommented.
#include "cli/skeleton.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"

namespace icpcheck::cli {
namespace {

const schema::Schema& skeleton_arrangements = packs::built_in().arrangements;

struct Line {
  std::string text;  // of a fact: without "# "
  bool explains = false;
  bool stated = true;
  bool needed = false;    // the explanation above it says so
  std::size_t start = 0;  // column of its first sign

  [[nodiscard]] bool begins_item() const { return text.substr(start, 2) == "- "; }
  [[nodiscard]] std::size_t key() const { return begins_item() ? start + 2 : start; }
  [[nodiscard]] bool is_heading() const { return text.ends_with(':'); }
};

std::vector<Line> lines_of(const std::string& text) {
  std::vector<Line> lines;
  std::istringstream in{text};
  bool needed = false;
  for (std::string each; std::getline(in, each);) {
    Line line{each};
    line.explains = each.empty() || each.starts_with("##");
    line.stated = !each.starts_with('#');
    if (line.explains) needed = needed || each.find("  Needed. ") != std::string::npos;
    if (!line.explains && !line.stated) line.text.erase(0, 2);
    line.start = std::min(line.text.find_first_not_of(' '), line.text.size());
    if (!line.explains) line.needed = std::exchange(needed, false);
    lines.push_back(std::move(line));
  }
  std::erase_if(lines, [](const Line& line) { return line.explains; });
  return lines;
}

using Chosen = std::set<std::size_t>;

/// What is marked as needed beside or below `head`, with all that stands below it.
void choose_needed(const std::vector<Line>& lines, std::size_t head, Chosen& chosen) {
  const Line& first = lines[head];
  const std::size_t column = first.begins_item() ? first.key() : first.key() + 2;
  bool inside = first.begins_item();
  for (std::size_t i = head; i < lines.size(); ++i) {
    if (i > head && lines[i].start <= first.start) return;
    if (i > head && lines[i].key() == column) inside = lines[i].needed;
    if (inside) chosen.insert(i);
  }
}

/// A fact, the headings above it, and what they need.
Chosen with_headings(const std::vector<Line>& lines, std::size_t fact) {
  Chosen chosen{fact};
  std::size_t start = lines[fact].start;
  if (lines[fact].begins_item()) choose_needed(lines, fact, chosen);
  for (std::size_t i = fact; i-- > 0 && start > 0;) {
    if (lines[i].start >= start) continue;
    start = lines[i].start;
    chosen.insert(i);
    choose_needed(lines, i, chosen);
  }
  return chosen;
}

std::string text_with(const std::vector<Line>& lines, const Chosen& chosen) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].stated || chosen.contains(i)) text += lines[i].text + '\n';
  }
  return text;
}

/// What loading reports: of samples only the lines, of all else the text.
struct SkeletonResult {
  std::optional<Description> description;
  std::vector<std::uint32_t> sample_lines;
  std::string problems;
};

SkeletonResult load(const std::string& text) {
  Diagnostics problems;
  SkeletonResult result{
      load_description("skeleton", text, skeleton_arrangements, {}, problems), {}, ""};
  for (const Diagnostic& problem : problems.items()) {
    if (problem.code == "schema.sample") {
      result.sample_lines.push_back(problem.where.line);
    } else {
      result.problems += to_text(problem);
    }
  }
  return result;
}

/// Where a value stands that is not fixed, from 1.
std::vector<std::uint32_t> value_lines(const std::string& text) {
  std::vector<std::uint32_t> lines;
  std::istringstream in{text};
  std::uint32_t number = 0;
  for (std::string each; std::getline(in, each);) {
    ++number;
    const bool fixed = each.starts_with("format: ") || each.starts_with("kind: ");
    if (!each.empty() && !each.starts_with('#') && !each.ends_with(':') && !fixed) {
      lines.push_back(number);
    }
  }
  return lines;
}

TEST_CASE("Each sample of a skeleton is named at its line, and nothing else is wrong") {
  for (const Kind kind : kinds) {
    const std::string text = skeleton(skeleton_arrangements, kind, Extent::all);
    const SkeletonResult result = load(text);
    CHECK(result.problems.empty());
    CHECK(result.sample_lines == value_lines(text));
    CHECK(result.sample_lines.size() == 6);
  }
}

TEST_CASE("What is needed to begin is stated, and only its samples are wrong") {
  for (const Kind kind : kinds) {
    const std::string text = skeleton(skeleton_arrangements, kind, Extent::begin);
    const SkeletonResult result = load(text);
    CHECK(result.problems.empty());
    CHECK(result.sample_lines == value_lines(text));
    CHECK(result.sample_lines.size() == (kind == Kind::system ? 12 : 11));
    CHECK(text.find("\n# ") == std::string::npos);
    CHECK(text.size() < 3000);
  }
}

TEST_CASE("A skeleton loads when its samples have been replaced") {
  for (const Kind kind : kinds) {
    std::string text = skeleton(skeleton_arrangements, kind, Extent::all);
    const std::string name = std::string{word(kind)};
    for (const auto& [sample, own] : std::map<std::string, std::string>{
             {"\nid: my-" + name, "\nid: north"},
             {"\nname: My " + name, "\nname: North"},
             {"\ndescribed_on: YYYY-MM-DD", "\ndescribed_on: 2022-01-31"},
             {"\n  - id: my-organisation", "\n  - id: council"},
             {"\n    name: My organisation", "\n    name: North Council"},
             {"\n    type: one of the words", "\n    type: unitary-authority"}}) {
      INFO(sample);
      REQUIRE(text.find(sample + "\n") != std::string::npos);
      text.replace(text.find(sample + "\n"), sample.size(), own);
    }
    const SkeletonResult result = load(text);
    CHECK(result.problems.empty());
    REQUIRE(result.description);
    CHECK(result.description->kind == kind);
    CHECK(result.description->id == "north");
  }
}

TEST_CASE("Any one fact of a skeleton can be uncommented with the headings above it") {
  for (const Kind kind : kinds) {
    const std::vector<Line> lines = lines_of(skeleton(skeleton_arrangements, kind, Extent::all));
    std::size_t facts = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].stated || lines[i].is_heading()) continue;
      ++facts;
      const std::string text = text_with(lines, with_headings(lines, i));
      const SkeletonResult result = load(text);
      INFO(text << result.problems);
      CHECK(result.problems.empty());
      CHECK(result.sample_lines == value_lines(text));
    }
    CHECK(facts > 200);
  }
}

TEST_CASE("What an item marks as needed cannot be left out") {
  const std::vector<Line> lines =
      lines_of(skeleton(skeleton_arrangements, Kind::system, Extent::all));
  const auto waivers = std::ranges::find(lines, "waivers:", &Line::text);
  const auto until = std::find_if(
      waivers, lines.end(), [](const Line& line) { return line.text.starts_with("    until: "); });
  REQUIRE(until != lines.end());
  Chosen chosen = with_headings(lines, static_cast<std::size_t>(until - lines.begin()));
  CHECK(load(text_with(lines, chosen)).problems.empty());
  chosen.erase(std::prev(chosen.end()));
  CHECK(load(text_with(lines, chosen)).problems.find("schema.missing_key") != std::string::npos);
}

/// Adds the path of each field that the node does not state.
void find_unstated(const yaml::Node& node, schema::TypeId id, std::string& unstated) {
  const schema::Type& type = skeleton_arrangements.type(id);
  if (type.kind == schema::TypeKind::list) {
    for (const yaml::Node* item : node.children()) find_unstated(*item, type.items, unstated);
    if (node.size() == 0) unstated += node.path() + "[]\n";
  }
  for (const schema::Field& field : type.fields) {
    const yaml::Node* value = node.find(field.name);
    if (value == nullptr) {
      unstated += node.path() + "." + field.name + "\n";
    } else {
      find_unstated(*value, field.type, unstated);
    }
  }
}

TEST_CASE("A skeleton has every field of the schema, and together only samples are wrong") {
  for (const Kind kind : kinds) {
    const std::vector<Line> lines = lines_of(skeleton(skeleton_arrangements, kind, Extent::all));
    std::string text;
    for (const Line& line : lines) text += line.text + '\n';
    const SkeletonResult result = load(text);
    CHECK(result.problems.empty());
    CHECK(result.sample_lines == value_lines(text));
    Diagnostics reading;
    const auto document = yaml::read("skeleton", text, {}, reading);
    REQUIRE(document != nullptr);
    std::string unstated;
    find_unstated(document->root(), skeleton_arrangements.root(word(kind)).value(), unstated);
    CHECK(unstated.empty());
  }
}

TEST_CASE("No line of a skeleton is wider than 100 characters") {
  for (const Kind kind : kinds) {
    std::istringstream in{skeleton(skeleton_arrangements, kind, Extent::all)};
    for (std::string line; std::getline(in, line);) CHECK(line.size() <= 100);
  }
}

constexpr std::string_view sketched_schema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://icpcheck.example/schemas/system-1.json",
  "x-samples": true,
  "title": "System",
  "type": "object",
  "additionalProperties": false,
  "required": ["id"],
  "properties": {
    "id": {"title": "Identifier", "description": "A short name.", "$ref": "#/$defs/id"},
    "bodies": {
      "title": "Bodies",
      "description": "Every body.",
      "x-begin": true,
      "type": "array",
      "items": {"$ref": "#/$defs/body"}
    },
    "board": {"title": "Board", "description": "Who decides.", "$ref": "#/$defs/board"}
  },
  "x-fields": {"board": {"x-begin": true}},
  "$defs": {
    "id": {"title": "Identifier", "type": "string"},
    "body": {
      "title": "Body",
      "type": "object",
      "additionalProperties": false,
      "required": ["id"],
      "properties": {
        "name": {"title": "Name", "description": "What it is called.", "type": "string"},
        "id": {"title": "Identifier", "description": "A short name.", "$ref": "#/$defs/id"}
      }
    },
    "board": {
      "title": "Board",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "status": {
          "title": "Status",
          "description": "How far it has come.",
          "x-question": "How far has it come?",
          "oneOf": [
            {"const": "planned", "description": "It will come."},
            {"const": "founded", "description": "It is there."}
          ]
        },
        "seats": {
          "title": "Seats",
          "description": "Who sits on it.",
          "type": "array",
          "items": {"title": "Body", "type": "string", "x-refers-to": "bodies", "x-sample": "my-chair"}
        },
        "since": {"title": "Since", "description": "The first day.", "x-begin": true, "type": "string",
                  "format": "date"}
      }
    }
  }
})";

/// Without what stands above the first fact.
std::string small_skeleton(Extent extent) {
  Diagnostics problems;
  const auto schema = schema::load_schema("small", sketched_schema, problems);
  for (const Diagnostic& problem : problems.items()) FAIL_CHECK(to_text(problem));
  REQUIRE(schema);
  const std::string text = skeleton(*schema, Kind::system, extent);
  return text.substr(text.find("\n\n"));
}

TEST_CASE("What is needed to begin is what is required, and what the schema marks so") {
  CHECK(small_skeleton(Extent::needed) == "\n\nid: my-system\n");
  CHECK(small_skeleton(Extent::begin) == R"(

## Identifier. A short name.
id: my-system

## Bodies. Every body.
bodies:
##   Needed. A short name.
  - id: my-body

## Board. Who decides.
board:
##   The first day.
  since: YYYY-MM-DD
)");
}

TEST_CASE("Each fact of a skeleton stands below what it means, with a sample") {
  CHECK(small_skeleton(Extent::all) == R"(

## Identifier. A short name.
id: my-system

## Bodies. Every body.
bodies:
##   Needed. A short name.
  - id: my-body
##     What it is called.
#     name: In your own words

## Board. Who decides.
# board:
##   How far it has come. One of: planned or founded.
#   status: planned or founded
##   Who sits on it.
#   seats:
#     - my-chair
##   The first day.
#   since: YYYY-MM-DD
)");
}

}  // namespace
}  // namespace icpcheck::cli
