// SPDX-License-Identifier: MIT
// What the loader of packs takes and refuses.
#include "icpcheck/packs/load.hpp"

#include <filesystem>

#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/packs/good_check.hpp"

using namespace icpcheck;
using test::changed;
using test::good_check;
using test::load;
using test::PackFiles;

TEST_CASE("a good pack loads whole") {
  const auto result = load({good_check});
  CHECK(result.problems == "");
  REQUIRE(result.pack);
  const Pack& pack = result.pack->pack;
  CHECK(pack.id == "example");
  CHECK(pack.applies_to.system);
  CHECK_FALSE(pack.applies_to.place);
  REQUIRE(pack.clauses.size() == 1);
  const Check& check = pack.clauses[0].checks.at(0);
  CHECK(check.id == "X1.1");
  CHECK(check.strength == Strength::should);
  CHECK(check.sources.at(0).at == "page 1");
  CHECK_FALSE(check.holds.program(Kind::system).empty());
  CHECK(check.holds.program(Kind::place).empty());
  CHECK(result.pack->cases.size() == 3);
}

TEST_CASE("a folder without pack.yaml is no pack") {
  TemporaryFolder folder;
  Diagnostics diagnostics;
  const auto& built_in = packs::built_in();
  CHECK_FALSE(packs::load_pack(folder.path(), built_in.arrangements, built_in.pack_schema, {},
                               diagnostics));
  CHECK(test::texts(diagnostics, folder.path()) ==
        ": error[pack.missing]: There is no pack here: a pack is a folder with a pack.yaml.\n");
}

TEST_CASE("mistakes in a check are refused at their place") {
  struct Row {
    const char* what;
    std::string clause;
    std::string problems;
  };
  const std::vector<Row> rows{
      {"no remedy", changed("    remedy: Meet in public.\n", ""),
       "X1.yaml:5:9: error[pack.no_remedy]: The check X1.1 does not say what would close it.\n"
       "    5 |   - id: X1.1\n"
       "      |         ^~~~\n"
       "      = hint: Add a line with remedy: and what to do.\n"},
      {"a case is missing",
       changed("      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n", ""),
       "X1.yaml:5:9: error[pack.no_case]: The check X1.1 has no case that gives gap.\n"
       "    5 |   - id: X1.1\n"
       "      |         ^~~~\n"
       "      = hint: Add one, or never: [gap] if it cannot occur.\n"},
      {"an id of another clause", changed("id: X1.1", "id: X2.1"),
       "X1.yaml:5:9: error[pack.id_prefix]: The id of a check begins with that of its clause.\n"
       "    5 |   - id: X2.1\n"
       "      |         ^~~~\n"
       "      = hint: Write X1. and a number.\n"},
      {"no source", changed("    covers: [S-1]\n", ""),
       "X1.yaml:5:9: error[pack.no_source]: The check X1.1 does not say where its demand stands.\n"
       "    5 |   - id: X1.1\n"
       "      |         ^~~~\n"
       "      = hint: Add covers: with the statements it covers, or source: with document and "
       "place.\n"},
      {"when without a reason",
       changed("    remedy:", "    when: stated(icp.meetings)\n    remedy:"),
       "X1.yaml:5:9: error[pack.no_case]: The check X1.1 has no case that gives not_applicable.\n"
       "    5 |   - id: X1.1\n"
       "      |         ^~~~\n"
       "      = hint: Add a case for which \"when\" is false.\n"
       "X1.yaml:11:5: error[pack.missing_key]: \"when\" needs \"unless\" beside it.\n"
       "   11 |     when: stated(icp.meetings)\n"
       "      |     ^~~~\n"
       "      = hint: Say why the check does not apply when this is false.\n"},
      {"an unknown date", changed("    remedy:", "    by: in_plcae_by\n    remedy:"),
       "X1.yaml:11:9: error[pack.unknown_date]: \"in_plcae_by\" is neither a date nor a date "
       "parameter of this pack.\n"
       "   11 |     by: in_plcae_by\n"
       "      |         ^~~~~~~~~~~\n"
       "      = hint: Write a date like 2022-04-01.\n"},
      {"a case that the schema refuses", changed("in_public: false", "in_public: maybe"),
       "X1.yaml:14:46: error[schema.wrong_type]: "},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto result = load({row.clause});
    CHECK_FALSE(result.pack);
    CHECK(result.problems.substr(0, row.problems.size()) == row.problems);
  }
}

TEST_CASE("two checks with one id are refused at both places") {
  const auto result = load({good_check + good_check.substr(good_check.find("  - id"))});
  CHECK_FALSE(result.pack);
  CHECK(result.problems ==
        "X1.yaml:16:9: error[pack.duplicate_id]: The id \"X1.1\" is used twice.\n"
        "   16 |   - id: X1.1\n"
        "      |         ^~~~\n"
        "      = X1.yaml:5:9: It is first used here.\n");
}

TEST_CASE("a clause without checks asks nothing") {
  const auto result = load({""});
  CHECK_FALSE(result.pack);
  CHECK(result.problems ==
        "X1.yaml:1:5: error[pack.no_checks]: The clause X1 asks nothing: it has no checks.\n"
        "    1 | id: X1\n"
        "      |     ^~\n"
        "      = hint: Add checks: with at least one check, or refers_to: with checks of other "
        "packs.\n");
}

TEST_CASE("an empty list has to mean something, and may not meet a must") {
  const std::string each = R"(checks:
  - id: X1.1
    title: Each seat has a post
    covers: [S-1]
    strength: must
    basis: law
    for_each: icp.members as member
    holds: member.post != ''
    remedy: Name the post.
    never: [gap]
    cases:
      - {given: {icp: {members: [{post: Chair}]}}, gives: met}
      - {given: {icp: {}}, gives: not_stated}
)";
  const auto silent = load({each});
  CHECK(silent.problems ==
        "X1.yaml:10:5: error[pack.empty_missing]: This check does not say what an empty list "
        "means.\n"
        "   10 |     for_each: icp.members as member\n"
        "      |     ^~~~~~~~\n"
        "      = hint: Add a line with empty: gap, not_stated, not_applicable or met.\n");
  std::string met = each;
  met.replace(met.find("    holds"), 0, "    empty: met\n");
  CHECK(load({met}).problems ==
        "X1.yaml:11:5: error[pack.empty_met]: An empty list cannot meet a check of this "
        "strength.\n"
        "   11 |     empty: met\n"
        "      |     ^~~~~\n"
        "      = hint: Write gap, not_stated or not_applicable.\n");
}

TEST_CASE("mistakes of every file are reported in one run") {
  const auto result =
      load({changed("covers", "coveres"), "format: icpcheck/pack/1\nid: example\n"});
  CHECK_FALSE(result.pack);
  CHECK(result.problems.find("pack.yaml:") != std::string::npos);
  CHECK(result.problems.find("X1.yaml:7:5: error[schema.unknown_key]") != std::string::npos);
}

TEST_CASE("the name of an element is a name, and has no other meaning") {
  const auto named = [](const std::string& name) {
    return load({changed("    holds: icp.meetings.in_public",
                         "    for_each: icp.members as " + name +
                             "\n    empty: gap\n    holds: 1 == 1")})
        .problems;
  };
  CHECK(named("member") == "");
  CHECK(named("as_of") ==
        "X1.yaml:10:30: error[pack.name_taken]: \"as_of\" is taken: it is a variable.\n"
        "   10 |     for_each: icp.members as as_of\n"
        "      |                              ^~~~~\n"
        "      = hint: Choose another name.\n");
  CHECK(named("a seat") ==
        "X1.yaml:10:30: error[pack.name]: \"a seat\" cannot be a name in expressions.\n"
        "   10 |     for_each: icp.members as a seat\n"
        "      |                              ^~~~~~\n"
        "      = hint: Use letters, digits and underscores; begin with a letter.\n");
}

TEST_CASE("a mistake in one check does not hide those of a check with subjects") {
  const auto result = load({R"(checks:
  - id: X1.1
    title: It meets in public
    covers: [S-1]
    strength: should
    basis: national-guidance
    holds: icp.meetings.in_publik
    remedy: Meet in public.
    never: [met, gap, not_stated]
  - id: X1.2
    title: Each member names its post
    covers: [S-1]
    strength: should
    basis: national-guidance
    for_each: icp.members as member
    empty: gap
    holds: member.pots == "Chair"
    remedy: Name the posts.
    never: [met, gap, not_stated]
)"});
  CHECK(result.problems.find("X1.yaml:10:25: error[cel.unknown_field]") != std::string::npos);
  CHECK(result.problems.find("X1.yaml:20:19: error[cel.unknown_field]") != std::string::npos);
}

TEST_CASE("what is no file is refused, not waited for") {
  TemporaryFolder folder;
  folder.write("pack.yaml", test::pack_yaml);
  std::filesystem::create_directory(folder.path() + "/X1.yaml");
  Diagnostics diagnostics;
  const auto& built_in = packs::built_in();
  CHECK_FALSE(packs::load_pack(folder.path(), built_in.arrangements, built_in.pack_schema, {},
                               diagnostics));
  CHECK(test::texts(diagnostics, folder.path() + "/") ==
        "X1.yaml: error[pack.unreadable]: This file of the pack cannot be read. This is a folder, "
        "not a file.\n");
}

constexpr const char* clause_head =
    "id: X1\ntitle: A clause\nsource: {document: paper, at: page 1}\n";

TEST_CASE("a link in a pack is refused, and nothing of what it leads to is shown") {
  const std::string linked = GENERATE("pack.yaml", "X1.yaml", "X2.yml");
  const TemporaryFolder folder;
  folder.write("secret", "root:$6$of:the:machine\n[");
  folder.write("pack/pack.yaml", test::pack_yaml);
  folder.write("pack/X1.yaml", std::string(clause_head) + good_check);
  std::filesystem::remove(folder.path("pack/" + linked));
  std::filesystem::create_symlink("../secret", folder.path("pack/" + linked));
  Diagnostics diagnostics;
  const auto& built_in = packs::built_in();
  CHECK_FALSE(packs::load_pack(folder.path("pack"), built_in.arrangements, built_in.pack_schema, {},
                               diagnostics));
  CHECK(test::texts(diagnostics, folder.path("pack/")) ==
        linked +
            ": error[pack.unreadable]: This file of the pack cannot be read. This is a link, which "
            "could lead to any file, so it was not followed.\n"
            "      = hint: Put the file itself in its place.\n");
}

TEST_CASE("the folder of a pack may be reached by a link") {
  const TemporaryFolder folder;
  folder.write("pack/pack.yaml", test::pack_yaml);
  folder.write("pack/X1.yaml", std::string(clause_head) + good_check);
  std::filesystem::create_directory_symlink("pack", folder.path("link"));
  Diagnostics diagnostics;
  const auto& built_in = packs::built_in();
  CHECK(packs::load_pack(folder.path("link"), built_in.arrangements, built_in.pack_schema, {},
                         diagnostics));
  CHECK(test::texts(diagnostics, "") == "");
}

TEST_CASE("a check that always applies needs no case in which it does not") {
  const std::string when = "    when: icp.status == \"established\"\n    unless: It is no ICP.\n";
  const auto with = [&](const std::string& rest) {
    return load({changed("    remedy:", when + rest + "    remedy:")}).problems;
  };
  CHECK(with("") ==
        "X1.yaml:5:9: error[pack.no_case]: The check X1.1 has no case that gives "
        "not_applicable.\n"
        "    5 |   - id: X1.1\n"
        "      |         ^~~~\n"
        "      = hint: Add a case for which \"when\" is false.\n");
  CHECK(with("    never: [not_applicable]\n") == "");
}

TEST_CASE("a folder that cannot be asked for its pack.yaml is refused") {
  Diagnostics diagnostics;
  const auto& built_in = packs::built_in();
  const std::string too_long(5000, 'a');
  CHECK_FALSE(
      packs::load_pack(too_long, built_in.arrangements, built_in.pack_schema, {}, diagnostics));
  CHECK(test::texts(diagnostics, too_long) ==
        ": error[pack.unreadable]: This folder cannot be read.\n");
}
