// SPDX-License-Identifier: MIT
// docs/fields.md is what the program says of the schema; ICPCHECK_UPDATE_GOLDEN=1 rewrites it.
#include "cli/field_reference.hpp"

#include <regex>

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"
#include "unit/report/golden.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("docs/fields.md is up to date") {
  const Result result = run_cli({"schema", "arrangements", "--format", "markdown"});
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  test::check_golden("../../docs/fields.md", result.out);
}

TEST_CASE("Each link of a field reference leads to one heading") {
  for (const char* name : {"arrangements", "pack"}) {
    const std::string text = run_cli({"schema", name, "--format", "markdown"}).out;
    const std::regex link{R"(\]\(#([a-z0-9_-]+)\))"};
    std::size_t links = 0;
    for (std::sregex_iterator found{text.begin(), text.end(), link}, end; found != end; ++found) {
      ++links;
      const std::string anchor = (*found)[1];
      std::size_t headings = 0;
      std::istringstream lines{text};
      for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("##")) continue;
        std::string heading = line.substr(line.find(' ') + 1);
        std::erase_if(heading, [](char c) { return c == '.' || c == '\\'; });
        headings += heading == anchor ? 1U : 0U;
      }
      INFO(name << ": " << anchor);
      CHECK(headings == 1);
    }
    CHECK(links > 10);
  }
}

TEST_CASE("A field reference names every field and every word of the schema") {
  const std::string text = run_cli({"schema", "arrangements", "--format", "markdown"}).out;
  for (const schema::Type& type : packs::built_in().arrangements.types) {
    for (const schema::Field& field : type.fields) {
      INFO(type.name << "." << field.name);
      CHECK(text.find("\n| `" + field.name + "`") != std::string::npos);
    }
    for (const schema::Choice& choice : type.choices) {
      INFO(type.name << ": " << choice.name);
      CHECK(text.find("`" + choice.name + "`") != std::string::npos);
    }
  }
}

TEST_CASE("A schema that is only there as JSON has no field reference") {
  const Result result = run_cli({"schema", "report", "--format", "markdown"});
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err ==
        "error[cli.no_fields]: The schema \"report\" can only be written as json.\n"
        "      = hint: Those of arrangements, pack, paper and profile have other formats.\n");
}

constexpr std::string_view referred_schema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://icpcheck.example/schemas/system-1.json",
  "title": "System",
  "type": "object",
  "additionalProperties": false,
  "required": ["since"],
  "properties": {
    "since": {"title": "Since", "description": "The first day.", "type": "string",
              "format": "date"},
    "board": {"title": "Board", "description": "Who decides.", "$ref": "#/$defs/board"}
  },
  "$defs": {
    "status": {
      "title": "Status",
      "oneOf": [
        {"const": "planned", "description": "It will come."},
        {"const": "founded", "description": "It is there."}
      ]
    },
    "board": {
      "title": "The board",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "status": {"title": "Status", "description": "How far.", "$ref": "#/$defs/status"},
        "notes": {"title": "Notes", "description": "On | it.", "type": "array",
                  "items": {"type": "string"}}
      }
    }
  }
})";

TEST_CASE("A field reference is a table for each object, and a list for each vocabulary") {
  Diagnostics problems;
  const auto schema = schema::load_schema("small", referred_schema, problems);
  for (const Diagnostic& problem : problems.items()) FAIL_CHECK(to_text(problem));
  REQUIRE(schema);
  std::ostringstream out;
  write_field_reference(*schema, "small", out);
  const std::string text = out.str();
  CHECK(text.substr(text.find("\n## ")) == R"(
## system

System.

| field | what it says | what to write |
|---|---|---|
| `since` (needed) | **Since.** The first day. | date |
| `board` | **Board.** Who decides. | [board](#board) |

## board

The board.

| field | what it says | what to write |
|---|---|---|
| `status` | **Status.** How far. | [status](#status) |
| `notes` | **Notes.** On \| it. | list: text |

## Words to choose from

### status

- `planned`: It will come.
- `founded`: It is there.
)");
}

}  // namespace
}  // namespace icpcheck::cli
