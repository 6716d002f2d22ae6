// SPDX-License-Identifier: MIT
// Styles of papers: what a council's own may say, and that everything wrong with one is told.
#include "icpcheck/packs/paper_style.hpp"

#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

namespace icpcheck::packs {
namespace {

const std::string style_head = "format: icpcheck/paper/1\nimports: [common]\n";

std::optional<PaperStyle> style_of_text(const std::string& text, Diagnostics& problems) {
  PackList packs;
  for (const Pack& pack : built_in().packs) packs.push_back(&pack);
  return load_style(
      "ours.yaml", "ours.yaml", text,
      {built_in().arrangements, built_in().paper_schema, packs, built_in().styles, false},
      problems);
}

/// "3:11 code: message [hint]" of each problem, in order.
std::string problems_of(const std::string& text) {
  Diagnostics problems;
  const auto style = style_of_text(text, problems);
  std::string all;
  for (const Diagnostic& each : problems.items()) {
    all += std::to_string(each.where.line) + ":" + std::to_string(each.where.column) + " " +
           each.code + ": " + each.message + " [" + each.hint + "]\n";
  }
  CHECK(style.has_value() == all.empty());
  return all;
}

TEST_CASE("the built-in styles are those that have sections, and each kind has its usual one") {
  CHECK(style_names() == std::vector<std::string_view>{"lincolnshire", "wirral"});
  CHECK(usual_style(Kind::system).name == "lincolnshire");
  CHECK(usual_style(Kind::place).name == "wirral");
  CHECK(find_style(built_in().styles, "common")->sections.empty());
  CHECK(find_style(built_in().styles, "kent") == nullptr);
}

TEST_CASE("a style of one's own takes lists by name and says the rest itself") {
  Diagnostics problems;
  const auto style = style_of_text(style_head + R"(headline: "{name}: our paper"
facts:
  chair:
    - {path: icp.chair, label: who chairs}
    - {path: "hwbs[].chair", label: "chair of {name}", open: who, none: nobody}
    - {path: responsible_authorities}
    - {path: icp.status}
    - {path: icp.meetings.first_on}
    - {path: "hwbs[].jhws"}
sections:
  - heading: Who
    level: 3
    what: facts
    for: system
    facts: chair
    note: Say more.
  - {heading: Money, what: topic, topic: money}
)",
                                   problems);
  INFO(test::texts(problems));
  REQUIRE(style);
  CHECK(style->name == "ours.yaml");
  CHECK(style->answer_days == 28);
  REQUIRE(style->sections.size() == 2);
  const PaperSection& who = style->sections[0];
  CHECK(who.level == 3);
  CHECK((who.kinds.system && !who.kinds.place));
  REQUIRE(who.facts.size() == 6);
  CHECK(who.facts[0].shows == Shows::chair);
  CHECK(who.facts[1].none == "nobody");
  CHECK(who.facts[2].shows == Shows::organisation);
  CHECK(who.facts[2].label == "Responsible authorities");
  CHECK(who.facts[3].shows == Shows::word);
  CHECK(who.facts[4].shows == Shows::date);
  CHECK(who.facts[5].shows == Shows::document);
  CHECK_FALSE(style->sections[1].topic.words.empty());
}

TEST_CASE("a path that no description has is an error at its place") {
  const auto path = [](const std::string& text) {
    return problems_of(style_head + "facts:\n  a: [{path: \"" + text +
                       "\"}]\nsections: [{what: facts, facts: a}]\n");
  };
  CHECK(path("icp.meetings.in_public").empty());
  CHECK(path("icp.meetings.in_pubic") ==
        "4:28 paper.unknown_path: There is no \"in_pubic\" in icp.meetings. [Did you mean "
        "\"in_public\"?]\n");
  CHECK(path("ipc.meetings") ==
        "4:15 paper.unknown_path: There is no \"ipc\" in a description. [Did you mean \"icp\"?]\n");
  CHECK(path("hwbs.jhws") ==
        "4:15 paper.list_in_path: \"hwbs\" is a list. [Write hwbs[] to tell of each of its "
        "items.]\n");
  CHECK(path("icp[].chair") ==
        "4:15 paper.list_in_path: \"icp[]\" is no list. [Leave out the brackets.]\n");
  CHECK(path("icp..chair").find("4:14 schema.") == 0);
}

TEST_CASE("a table has as many columns for each list") {
  const auto table = [](const std::string& last) {
    return problems_of(style_head + R"(facts:
  a:
    - {path: "icp.members[].post", label: Post}
    - {path: "icp.members[].organisation", label: Organisation}
    - {path: "hwbs[].members[].post", label: Post}
)" + last + "sections: [{what: table, facts: a}]\n");
  };
  CHECK(table("    - {path: \"hwbs[].members[].organisation\", label: Organisation}\n").empty());
  CHECK(table("") ==
        "8:33 paper.table_columns: The table has 2 columns for icp.members[], and 1 column for "
        "hwbs[].members[]. [Name the facts of one list after each other, as many of each "
        "list.]\n");
}

TEST_CASE("everything that is wrong is told at once") {
  CHECK(problems_of(R"(format: icpcheck/paper/1
imports: [comon]
usual_for: [system]
headline: "{nam} and {statute-2023.strategy_by} and {common.law_start}"
facts:
  a: [{path: icp.chair, label: "chair of {name}"}]
sections:
  - {what: facts}
  - {what: due, topic: money}
  - {what: facts, facts: b}
  - {what: facts, facts: a, for: place}
  - {what: rated, pack: principle}
  - {what: agenda}
)") == "2:11 paper.unknown_style: There is no built-in style \"comon\". [Did you mean "
       "\"common\"?]\n"
       "3:1 paper.not_built_in: Only a built-in style can be the usual one. [Leave out usual_for, "
       "and name the file with --style.]\n"
       "4:12 paper.unknown_placeholder: \"{nam}\" stands for nothing here. [Known are: name, "
       "area, subject, Subject, board, as_of and described_on.]\n"
       "4:22 paper.unknown_placeholder: There is no pack \"statute-2023\". [Did you mean "
       "\"statute-2022\"?]\n"
       "4:53 paper.unknown_placeholder: The pack \"common\" has no day \"law_start\". [Did you "
       "mean \"law_starts\"?]\n"
       "6:42 paper.unknown_placeholder: \"{name}\" stands for nothing here. [Only a fact of each "
       "item of a list, with [] in its path, can name the item.]\n"
       "8:5 paper.missing_key: A section of \"facts\" needs the key \"facts\". [\"icpcheck schema "
       "paper\" says what it is for.]\n"
       "9:17 paper.idle_key: \"topic\" does nothing in a section of \"due\". [Leave it out, or "
       "say with \"what\" what the section tells.]\n"
       "9:24 paper.unknown_name: There is no topic \"money\". [Write it in this file, or import "
       "the style that has it.]\n"
       "10:26 paper.unknown_name: There is no list of facts \"b\". [Did you mean \"a\"?]\n"
       "11:26 paper.path_of_other_kind: The description of a place has no icp.chair. [Leave it "
       "out, or take \"for: place\" out of the section.]\n"
       "12:25 paper.unknown_pack: There is no pack \"principle\". [Did you mean "
       "\"principles\"?]\n"
       "13:12 schema.unknown_value: \"what\" cannot be \"agenda\". [Known are: own, profile, "
       "summary, requests, reasons, conclusion, facts, table, questions, "
       "organisations_in_change, system, both_boards, missing_seats, still_needed, rated, "
       "guidance, due, actions, asked, map, local, topic, law, to_confirm, gap_report, words, "
       "background_papers and made.]\n");
}

TEST_CASE("a file that is no style is refused with a hint") {
  CHECK(problems_of("- a\n") ==
        "1:1 paper.not_a_map: This style has no keys. [Begin with the line \"format: "
        "icpcheck/paper/1\".]\n");
  CHECK(problems_of(style_head) ==
        "0:0 paper.no_sections: This style has no sections, so a paper would say nothing. [Add "
        "sections. \"icpcheck schema paper\" says what they can be.]\n");
  CHECK(problems_of("format: [").find("yaml.") != std::string::npos);
  CHECK(problems_of("format: icpcheck/paper/1\nsections: 3\nfacts: [a]\ntopics: x\nseats: {}\n")
            .find("schema.") != std::string::npos);
}

TEST_CASE("the words of parts are those of the schema") {
  const schema::Schema& schema = built_in().paper_schema;
  const auto part = std::find_if(schema.types.begin(), schema.types.end(),
                                 [](const schema::Type& type) { return type.name == "part"; });
  REQUIRE(part != schema.types.end());
  std::vector<std::string_view> words;
  for (const schema::Choice& choice : part->choices) words.emplace_back(choice.name);
  CHECK(words ==
        std::vector<std::string_view>(words_of<PaperPart>.begin(), words_of<PaperPart>.end()));
}

}  // namespace
}  // namespace icpcheck::packs
