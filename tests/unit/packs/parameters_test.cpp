// SPDX-License-Identifier: MIT
// Parameters of a pack: their names, their values, and those that cases set.
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/packs/good_check.hpp"

using namespace icpcheck;
using test::changed;
using test::good_check;
using test::load;

TEST_CASE("parameters have a default of their type; only a date may be open") {
  const std::string head = test::pack_yaml;
  const auto bad = load({good_check, head + R"(parameters:
  due: {type: date, default: soon, title: Due}
  forum: {type: string, title: Forum}
)"});
  CHECK(bad.problems ==
        "pack.yaml:9:30: error[pack.parameter_type]: The value of this parameter is no date.\n"
        "    9 |   due: {type: date, default: soon, title: Due}\n"
        "      |                              ^~~~\n"
        "      = hint: Write a date like 2022-04-01.\n"
        "pack.yaml:10:3: error[pack.parameter_default]: This parameter has no default. Only a "
        "date may be left open.\n"
        "   10 |   forum: {type: string, title: Forum}\n"
        "      |   ^~~~~\n"
        "      = hint: Add a line with default: and its value.\n");
  const auto open = load({changed("    remedy:", "    by: due\n    remedy:"),
                          head + "parameters:\n  due: {type: date, title: Due}\n"});
  CHECK(open.problems ==
        "X1.yaml:11:9: error[pack.open_date]: The parameter \"due\" has no default, so \"by\" "
        "cannot use it.\n"
        "   11 |     by: due\n"
        "      |         ^~~\n");
}

TEST_CASE("a parameter is written plainly, so that nobody reads another value than the program") {
  for (const char* value : {"0x10", "+1", "1.0"}) {
    INFO(value);
    const auto result = load({good_check, std::string(test::pack_yaml) +
                                              "parameters:\n  most: {type: integer, title: Most, "
                                              "default: " +
                                              value + "}\n"});
    CHECK(
        result.problems.starts_with("pack.yaml:9:47: error[pack.parameter_type]: The value of "
                                    "this parameter is no integer.\n"));
  }
  const auto result =
      load({good_check, std::string(test::pack_yaml) +
                            "parameters:\n  open: {type: boolean, title: Open, default: TRUE}\n"});
  CHECK(result.problems ==
        "pack.yaml:9:47: error[pack.parameter_type]: The value of this parameter is no boolean.\n"
        "    9 |   open: {type: boolean, title: Open, default: TRUE}\n"
        "      |                                               ^~~~\n"
        "      = hint: Write true or false.\n");
}

TEST_CASE("the name of a parameter is a name, and has no other meaning") {
  const auto result = load({good_check, std::string(test::pack_yaml) + R"(parameters:
  icp: {type: integer, title: Number, default: 1}
  in place: {type: integer, title: Number, default: 1}
)"});
  CHECK(result.problems ==
        "pack.yaml:9:3: error[pack.name_taken]: \"icp\" is taken: it is a field.\n"
        "    9 |   icp: {type: integer, title: Number, default: 1}\n"
        "      |   ^~~\n"
        "      = hint: Choose another name.\n"
        "pack.yaml:10:3: error[pack.name]: \"in place\" cannot be a name in expressions.\n"
        "   10 |   in place: {type: integer, title: Number, default: 1}\n"
        "      |   ^~~~~~~~\n"
        "      = hint: Use letters, digits and underscores; begin with a letter.\n");
}

TEST_CASE("the parameters of a case are those of the pack") {
  const std::string pack = std::string(test::pack_yaml) +
                           "parameters:\n  due: {type: date, title: Due, default: 2022-04-01}\n";
  CHECK(load({changed("gives: gap}", "gives: gap, params: {due: 2022-05-01}}"), pack}).problems ==
        "");
  CHECK(
      load({changed("gives: gap}", "gives: gap, params: {dues: 1, due: soon}}"), pack}).problems ==
      "X1.yaml:14:77: error[pack.unknown_parameter]: The pack has no parameter \"dues\".\n"
      "   14 |       - {given: {icp: {meetings: {in_public: false}}}, gives: gap, params: {dues: "
      "1, due: soon}}\n"
      "      |                                                                             ^~~~\n"
      "      = hint: Did you mean \"due\"?\n"
      "X1.yaml:14:91: error[pack.parameter_type]: The value of this parameter is no date.\n"
      "   14 |       - {given: {icp: {meetings: {in_public: false}}}, gives: gap, params: {dues: "
      "1, due: soon}}\n"
      "      |                                                                                     "
      "      ^~~~\n"
      "      = hint: Write a date like 2022-04-01.\n");
}

TEST_CASE("a case of a system is joined with a list of places") {
  CHECK(load({changed("gives: gap}", "gives: gap, joined: north}")}).problems ==
        "X1.yaml:14:76: error[pack.joined]: A system is joined with a list of places.\n"
        "   14 |       - {given: {icp: {meetings: {in_public: false}}}, gives: gap, joined: "
        "north}\n"
        "      |                                                                            "
        "^~~~~\n"
        "      = hint: Begin each place with a hyphen (-).\n");
}

TEST_CASE("a pack may be in force until an open parameter, but not end before it begins") {
  const std::string head = std::string(test::pack_yaml) +
                           "parameters:\n"
                           "  begins_on: {type: date, title: First day, default: 2022-07-01}\n"
                           "  ended_on: {type: date, title: Day of repeal}\n"
                           "  ends_on: {type: date, title: Last day, default: 2022-04-01}\n";
  CHECK(load({good_check, head + "in_force: {from: begins_on, until: ended_on}\n"}).problems == "");
  CHECK(load({good_check, head + "in_force: {from: ends_on, until: begins_on}\n"}).problems == "");
  CHECK(load({good_check, head + "in_force: {from: 2022-07-01, until: begins_on}\n"}).problems ==
        "");
  CHECK(load({good_check, head + "in_force: {from: begins_on, until: ends_on}\n"}).problems ==
        "pack.yaml:12:29: error[pack.period]: This ends before it begins.\n"
        "   12 | in_force: {from: begins_on, until: ends_on}\n"
        "      |                             ^~~~~\n"
        "      = hint: It begins on 2022-07-01 and ends on 2022-04-01.\n");
  CHECK(load({good_check, head + "in_force: {from: 2022-07-02, until: begins_on}\n"}).problems ==
        "pack.yaml:12:30: error[pack.period]: This ends before it begins.\n"
        "   12 | in_force: {from: 2022-07-02, until: begins_on}\n"
        "      |                              ^~~~~\n"
        "      = hint: It begins on 2022-07-02 and ends on 2022-07-01.\n");
}

TEST_CASE("a clause may not end before its pack begins, nor begin after its pack ends") {
  const std::string pack =
      std::string(test::pack_yaml) + "in_force: {from: 2022-07-01, until: 2023-07-01}\n";
  const auto problems = [&](const std::string& bounds) {
    return load({std::string(good_check) + "in_force: {" + bounds + "}\n", pack}).problems;
  };
  CHECK(problems("until: 2022-07-02") == "");
  CHECK(problems("until: 2022-06-30") ==
        "X1.yaml:16:12: error[pack.period]: This ends before it begins.\n"
        "   16 | in_force: {until: 2022-06-30}\n"
        "      |            ^~~~~\n"
        "      = hint: It begins on 2022-07-01 and ends on 2022-06-30.\n");
  CHECK(problems("from: 2023-07-02") ==
        "X1.yaml:16:12: error[pack.period]: This ends before it begins.\n"
        "   16 | in_force: {from: 2023-07-02}\n"
        "      |            ^~~~\n"
        "      = hint: It begins on 2023-07-02 and ends on 2023-07-01.\n");
}

TEST_CASE("a parameter without a name is refused") {
  CHECK(load({good_check,
              test::pack_yaml + std::string("parameters:\n  \"\": {type: date, title: A day}\n")})
            .problems ==
        "pack.yaml:9:3: error[pack.name]: \"\" cannot be a name in expressions.\n"
        "    9 |   \"\": {type: date, title: A day}\n"
        "      |   ^~\n"
        "      = hint: Use letters, digits and underscores; begin with a letter.\n");
}
