// SPDX-License-Identifier: MIT
// Text in which there is nothing to read is empty.
#include "support/catch.hpp"
#include "unit/schema/try_schema.hpp"

namespace icpcheck::schema {

namespace {

std::string arrangements_problems(const std::string& lines) {
  return problems_of(project_schema("arrangements"),
                     "format: icpcheck/arrangements/1\nkind: system\nid: s\n" + lines);
}

}  // namespace

TEST_CASE("text of blanks is refused as empty text is") {
  for (const char* text : {"", " ", "   ", "\\t", "\\n", "\\u00a0", "\\u2003", "\\u3000", "\\u200b",
                           "\\u2060", "\\ufeff", "\\u00ad", "\\u2800", "\\u3164", " \\u200b "}) {
    INFO(text);
    const std::string line = "name: \"" + std::string{text} + "\"\n";
    const std::string told = problems_of(sample_schema(), line, Stage::fragment_without_required);
    CHECK(told.starts_with("a.yaml:1:7: error[schema.too_short]: \"name\" must not be empty.\n"));
  }
  CHECK(problems_of(sample_schema(), "name: \"\\u00a0x\"\n", Stage::fragment_without_required)
            .empty());
}

TEST_CASE("blanks of a text that has to be longer do not count as long") {
  CHECK(problems_of(sample_schema(), "code: \"    \"\n", Stage::fragment_without_required) ==
        R"(a.yaml:1:7: error[schema.too_short]: "code" must not be empty.
    1 | code: "    "
      |       ^~~~~~
      = hint: If it is not stated, leave it out or put # before the line.
)");
}

TEST_CASE("a description demands text in names, sentences, lists, actions and waivers") {
  const std::string told = arrangements_problems(R"(name: " "
described_on: 2022-05-16
icp:
  decisions: {disagreement: " "}
  inclusion: {groups: [" "]}
actions: [{closes: ["\u3000"], what: " ", owner: " ", due: 2022-06-01}]
waivers: [{check: " ", reason: "   ", approved_by: "\u200b", approved_on: 2022-05-10, until: 2022-09-30}]
)");
  std::vector<std::string> messages;
  for (std::size_t at = told.find("a.yaml:"); at != std::string::npos;
       at = told.find("a.yaml:", at + 1)) {
    messages.push_back(told.substr(at, told.find('\n', at) - at));
  }
  const std::string code = ": error[schema.too_short]: ";
  CHECK(messages == std::vector<std::string>{
                        "a.yaml:4:7" + code + "\"name\" must not be empty.",
                        "a.yaml:7:29" + code + "\"disagreement\" must not be empty.",
                        "a.yaml:8:24" + code + "An item of \"groups\" must not be empty.",
                        "a.yaml:9:21" + code + "An item of \"closes\" must not be empty.",
                        "a.yaml:9:38" + code + "\"what\" must not be empty.",
                        "a.yaml:9:50" + code + "\"owner\" must not be empty.",
                        "a.yaml:10:19" + code + "\"check\" must not be empty.",
                        "a.yaml:10:32" + code + "\"reason\" must not be empty.",
                        "a.yaml:10:52" + code + "\"approved_by\" must not be empty.",
                    });
}

}  // namespace icpcheck::schema
