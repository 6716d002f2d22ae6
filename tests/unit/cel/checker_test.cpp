// SPDX-License-Identifier: MIT
// What the checker refuses, with place, words and hint; and what it lets pass.
#include <array>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

Environment environment_of_checks() {
  Environment environment = scene_environment({
      {"has_role(who, role)", "role in who.roles"},
      {"painted(who, shade)", "who.colour == shade"},
      {"anyone(everyone, shade)", "everyone.exists(m, painted(m, shade))"},
      {"broken(x)", "x.nothing"},
  });
  environment.variables = {{"as_of", {TypeKind::timestamp, {}}},
                           {"params.in_place_by", {TypeKind::timestamp, {}}},
                           {"params.least", {TypeKind::integer, {}}}};
  return environment;
}

std::string all_said(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& problem : diagnostics.items()) {
    if (!all.empty()) all += "\n";
    all += std::to_string(problem.where.column) + "+" + std::to_string(problem.length) + " " +
           problem.code + ": " + problem.message;
    if (!problem.hint.empty()) all += " | " + problem.hint;
    for (const Related& related : problem.related) {
      all += " (" + std::to_string(related.where.column) + " " + related.message + ")";
    }
  }
  return all;
}

// "" when it compiles.
std::string refusal_of_check(const std::string& expression, Expect expect = Expect::any) {
  static const Environment environment = environment_of_checks();
  Diagnostics diagnostics;
  const auto program = compile({expression, {}}, environment, expect, diagnostics);
  CHECK(program.has_value() == !diagnostics.has_errors());
  return all_said(diagnostics);
}

struct CheckerRow {
  const char* expression;
  const char* says;
};

template <std::size_t size>
void check_refusals(const std::array<CheckerRow, size>& rows, Expect expect = Expect::any) {
  for (const CheckerRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(refusal_of_check(row.expression, expect) == row.says);
  }
}

TEST_CASE("unknown names are refused, with the nearest that is known") {
  constexpr std::array<CheckerRow, 16> rows = {{
      {"nmae", "1+4 cel.unknown_name: There is no \"nmae\" here. | Did you mean \"name\"?"},
      {"member.nmae",
       "8+4 cel.unknown_field: There is no field \"nmae\" in member. | Did you mean \"name\"?"},
      {"members.exists(m, m.nmae == 'a')",
       "21+4 cel.unknown_field: There is no field \"nmae\" in member. | Did you mean \"name\"?"},
      {"members.exists(mem, mm.on)",
       "21+2 cel.unknown_name: There is no \"mm\" here. | Did you mean \"mem\"?"},
      {"has(member.nmae)",
       "12+4 cel.unknown_field: There is no field \"nmae\" in member. | Did you mean \"name\"?"},
      {"as_off < as_of",
       "1+6 cel.unknown_name: There is no \"as_off\" here. | Did you mean "
       "\"as_of\"?"},
      {"params.in_plase_by < as_of",
       "8+11 cel.unknown_name: There is no parameter \"in_plase_by\". | Did you mean "
       "\"in_place_by\"?"},
      {"params",
       "1+6 cel.unknown_name: There is no \"params\" here. | Write one of its names "
       "after a dot: params.NAME."},
      {"size > 1",
       "1+4 cel.unknown_name: There is no \"size\" here. | It is a function: write "
       "size(...)."},
      {"name.startWith('a')",
       "6+9 cel.unknown_function: There is no function \"startWith\". | Did you mean "
       "\"startsWith\"?"},
      {"member.any(m, true)",
       "8+3 cel.unknown_function: There is no function \"any\". | Did you mean \"exists\"?"},
      {"haz_role(member, 'a')",
       "1+8 cel.unknown_function: There is no function \"haz_role\". | Did you mean "
       "\"has_role\"?"},
      {"member.has_role('a')",
       "8+8 cel.unknown_function: There is no function \"has_role\". | It is a definition: write "
       "has_role(...)."},
      {"startsWith(name, 'a')",
       "1+10 cel.unknown_function: \"startsWith\" is written in another "
       "way. | Write x.startsWith(...)."},
      {"'2022-04-01'.date()",
       "14+4 cel.unknown_function: \"date\" is written in another way. | Write date(x)."},
      {"nmae == 'a' && member.nmae == 'a'",
       "1+4 cel.unknown_name: There is no \"nmae\" here. | Did you mean \"name\"?\n"
       "23+4 cel.unknown_field: There is no field \"nmae\" in member. | Did you mean \"name\"?"},
  }};
  check_refusals(rows);
}

TEST_CASE("operands of the wrong type are refused") {
  constexpr std::array<CheckerRow, 25> rows = {{
      {"name + 1", "6+1 cel.wrong_type: \"+\" does not work on a string and an int."},
      {"!name", "1+1 cel.wrong_type: \"!\" does not work on a string."},
      {"-name", "1+1 cel.wrong_type: \"-\" does not work on a string."},
      {"name && yes", "1+4 cel.wrong_type: \"&&\" needs true or false, but this is a string."},
      {"yes || 1", "8+1 cel.wrong_type: \"||\" needs true or false, but this is an int."},
      {"name ? 1 : 2", "1+4 cel.wrong_type: \"?\" needs true or false, but this is a string."},
      {"yes ? 1 : 'a'",
       "5+1 cel.wrong_type: The two sides of \":\" have different types: an int and a string."},
      {"count == 'a'", "7+2 cel.wrong_type: \"==\" does not work on an int and a string."},
      {"ratio == 1",
       "7+2 cel.wrong_type: \"==\" does not work on a double and an int. | Write a "
       "number with decimals, such as 1.0, or use double()."},
      {"day < '2022-04-01'",
       "5+1 cel.wrong_type: \"<\" does not work on a timestamp and a "
       "string. | Write a day as date(\"2022-04-01\")."},
      {"as_of - day > 30",
       "13+1 cel.wrong_type: \">\" does not work on a duration and an int. | "
       "Write days(30) for 30 days."},
      {"day + 1",
       "5+1 cel.wrong_type: \"+\" does not work on a timestamp and an int. | Write "
       "days(30) for 30 days."},
      {"name == null", "6+2 cel.wrong_type: \"==\" does not work on a string and a null."},
      {"'a' in name", "5+2 cel.wrong_type: \"in\" does not work on a string and a string."},
      {"1 in words", "3+2 cel.wrong_type: \"in\" does not work on an int and a list(string)."},
      {"words['a']", "6+1 cel.wrong_type: \"[]\" does not work on a list(string) and a string."},
      {"words.a",
       "7+1 cel.wrong_type: A field is asked of a list(string), which has none. | Ask "
       "its items: list.exists(item, item.a)."},
      {"name.a", "6+1 cel.wrong_type: A field is asked of a string, which has none."},
      {"name.size(1)", "6+4 cel.wrong_type: \"size\" takes 0 arguments, but here are 1."},
      {"date()", "1+4 cel.wrong_type: \"date\" takes 1 argument, but here are 0."},
      {"size(1)", "1+4 cel.wrong_type: \"size\" does not work on an int."},
      {"name.exists(n, true)",
       "1+4 cel.wrong_type: \"n\" has no items to go through: it is a string."},
      {"words.filter(w, w)",
       "17+1 cel.wrong_type: The condition needs true or false, but this is a string."},
      {"[1, 'a']",
       "5+3 cel.wrong_type: The items of a list need one type, but this is a string "
       "after an int."},
      {"{1.5: 1}",
       "2+3 cel.wrong_type: A key of a map has to be text, a whole number, true or "
       "false, but this is a double."},
  }};
  check_refusals(rows);
}

TEST_CASE("objects of a description are for selection only") {
  constexpr std::array<CheckerRow, 9> rows = {{
      {"member == member",
       "8+2 cel.wrong_type: Objects of a description cannot be compared. | "
       "Compare their fields, such as the id."},
      {"members != members",
       "9+2 cel.wrong_type: Objects of a description cannot be compared. | "
       "Compare their fields, such as the id."},
      {"member in members",
       "8+2 cel.wrong_type: Objects of a description cannot be compared. | "
       "Compare their fields, such as the id."},
      {"distinct(members)",
       "1+8 cel.wrong_type: Objects of a description cannot be compared. | "
       "Compare their fields, such as the id."},
      {"'name' in member",
       "8+2 cel.wrong_type: \"in\" does not work on a string and a member. | "
       "Ask about one of its fields."},
      {"member['name']",
       "7+1 cel.wrong_type: \"[]\" does not work on a member and a string. | "
       "Ask about one of its fields."},
      {"size(member)",
       "1+4 cel.wrong_type: \"size\" does not work on a member. | Ask about one of "
       "its fields."},
      {"member.all(k, true)",
       "1+6 cel.wrong_type: \"k\" has no items to go through: it is a member."},
      {"dyn(member) == dyn(member)",
       "1+3 cel.not_supported: \"dyn\" is for fields below local only. | Leave it out.\n"
       "16+3 cel.not_supported: \"dyn\" is for fields below local only. | Leave it out."},
  }};
  check_refusals(rows);
}

TEST_CASE("a value outside of a vocabulary is refused wherever it is written") {
  const std::string known = " is not a value of colour. | Known are: red, green and blue.";
  const std::string near =
      "cel.not_in_vocabulary: \"gren\" is not a value of colour. | Did you "
      "mean \"green\"?";
  CHECK(refusal_of_check("colour == 'gren'") == "11+6 " + near);
  CHECK(refusal_of_check("colour != 'gren'") == "11+6 " + near);
  CHECK(refusal_of_check("'gren' == colour") == "1+6 " + near);
  CHECK(refusal_of_check("colour in ['red', 'gren']") == "19+6 " + near);
  CHECK(refusal_of_check("colour == (yes ? 'red' : 'gren')") == "26+6 " + near);
  CHECK(refusal_of_check("'gren' in members.map(m, m.colour)") == "1+6 " + near);
  CHECK(refusal_of_check("['red', 'gren'].exists(c, members.exists(m, m.colour == c))") ==
        "9+6 " + near);
  CHECK(refusal_of_check("['gren'][0] == colour") == "2+6 " + near);
  CHECK(refusal_of_check("painted(member, 'gren')") ==
        "17+6 " + near + " (1 \"painted\" is called here.)");
  CHECK(refusal_of_check("anyone(members, 'gren')") ==
        "17+6 " + near + " (20 \"painted\" is called here.) (1 \"anyone\" is called here.)");
  CHECK(refusal_of_check("colour == 'purple'") == "11+8 cel.not_in_vocabulary: \"purple\"" + known);
  CHECK(refusal_of_check("colour == 'red' && name == 'gren'").empty());
}

TEST_CASE("errors in the body of a definition name the call") {
  CHECK(refusal_of_check("broken(member)") ==
        "3+1 cel.unknown_field: There is no field \"nothing\" in member. | Known are: name, on, "
        "divisor, since, colour, roles, deputy and partial. (1 \"broken\" is called here.)");
  CHECK(refusal_of_check("has_role(member, 1)") ==
        "6+1 cel.wrong_type: \"in\" does not work on an int and a list(string). (1 \"has_role\" is "
        "called here.)");
  CHECK(refusal_of_check("has_role(member)") ==
        "1+8 cel.wrong_type: \"has_role\" takes 2 arguments (who and role), but here are 1.");
}

TEST_CASE("what is not supported is refused by name") {
  constexpr std::array<CheckerRow, 11> rows = {{
      {"uint(1)", "1+4 cel.not_supported: The function \"uint\" is not supported. | Use int()."},
      {"bytes('a')", "1+5 cel.not_supported: The function \"bytes\" is not supported. | Use text."},
      {"type(1) == uint", "12+4 cel.not_supported: The type \"uint\" is not supported."},
      {"name.matches(name)",
       "6+7 cel.not_supported: The pattern of \"matches\" has to be written "
       "out. | Write it as text: matches(\"...\")."},
      {"name.matches('a(')",
       "14+4 cel.bad_pattern: This is no pattern: missing ): a(. | Patterns "
       "are those of RE2."},
      {"day.getHours('Europe/London') == 1",
       "14+15 cel.not_supported: Time zones by name, such as \"Europe/London\", are not supported. "
       "| Write UTC or an offset such as +01:00."},
      {"day.getHours('+1') == 1",
       "14+4 cel.not_supported: \"+1\" is not a time zone. | Write UTC "
       "or an offset such as +01:00."},
      {"day < date('2022-02-30')",
       "12+12 cel.bad_date: \"2022-02-30\" is not a date. | Write the "
       "year, month and day: 2022-04-01."},
      {"stated(name)",
       "1+6 cel.not_supported: \"stated\" is for when, where and names only. | Ask "
       "for the field itself: while it is not stated, the check is not stated."},
      {"members.all(name, true)",
       "9+3 cel.name_taken: \"name\" cannot name an item: it is a field. | Use another name."},
      {"words.all(as_of, true)",
       "7+3 cel.name_taken: \"as_of\" cannot name an item: it is a variable. | Use another name."},
  }};
  check_refusals(rows);
}

TEST_CASE("holds, when and where have to be true or false") {
  const std::string problem =
      "1+4 cel.wrong_type: This has to be true or false, but it is a string.";
  CHECK(refusal_of_check("name", Expect::boolean) == problem);
  CHECK(refusal_of_check("name", Expect::test) == problem);
  CHECK(refusal_of_check("yes", Expect::boolean).empty());
  CHECK(refusal_of_check("local.anything", Expect::boolean).empty());
}

TEST_CASE("for_each and names have to be lists") {
  const std::string problem = "1+4 cel.wrong_type: This has to be a list, but it is a string.";
  CHECK(refusal_of_check("name", Expect::list) == problem);
  CHECK(refusal_of_check("name", Expect::names) == problem);
  CHECK(refusal_of_check("members", Expect::list).empty());
  CHECK(refusal_of_check("members.map(m, m.name)", Expect::names).empty());
}

TEST_CASE("all over a list of the description belongs into for_each") {
  const std::string hint =
      "cel.bare_all: \"all\" would not say which items fall short. | Use "
      "for_each: it gives a finding that lists them.";
  CHECK(refusal_of_check("members.all(m, m.on)", Expect::boolean) == "9+3 " + hint);
  CHECK(refusal_of_check("yes && members.all(m, m.on)", Expect::boolean) == "16+3 " + hint);
  CHECK(refusal_of_check("member.roles.all(r, r != 'a')", Expect::boolean) == "14+3 " + hint);
  for (const char* allowed :
       {"members.filter(m, m.on).all(m, m.divisor > 1)", "!members.all(m, m.on)",
        "yes || members.all(m, m.on)", "['a'].all(r, r in words)",
        "members.exists(m, m.roles.all(r, r != 'a'))"}) {
    CAPTURE(allowed);
    CHECK(refusal_of_check(allowed, Expect::boolean).empty());
  }
  CHECK(refusal_of_check("members.all(m, m.on)", Expect::test).empty());
}

TEST_CASE("stated asks about a field, in when, where and names") {
  CHECK(refusal_of_check("stated(member.deputy.name)", Expect::test).empty());
  CHECK(refusal_of_check("members.filter(m, !stated(m.name))", Expect::names).empty());
  CHECK(refusal_of_check("stated(1 + 1)", Expect::test) ==
        "1+6 cel.wrong_type: \"stated\" asks about one field of the description. | Write "
        "stated(a.b).");
  CHECK_FALSE(refusal_of_check("stated(name)", Expect::boolean).empty());
}

TEST_CASE("what is right compiles, with its type") {
  struct Typed {
    const char* expression;
    const char* type;
  };
  constexpr std::array<Typed, 21> rows = {{
      {"name", "string"},
      {"day", "timestamp"},
      {"ratio", "double"},
      {"members", "list(member)"},
      {"members[0].deputy.on", "bool"},
      {"members.map(m, m.since)", "list(timestamp)"},
      {"members.map(m, m.roles)", "list(list(string))"},
      {"flatten(members.map(m, m.roles))", "list(string)"},
      {"distinct(words) + words", "list(string)"},
      {"members.filter(m, m.on)[0]", "member"},
      {"as_of - day", "duration"},
      {"as_of + days(30)", "timestamp"},
      {"params.least < size(members)", "bool"},
      {"yes ? colour : name", "string"},
      {"{'a': [1], 'b': []}['a']", "list(dyn)"},
      {"{1: 'a'}[1]", "string"},
      {"local.anything.at.all", "dyn"},
      {"count < ratio", "bool"},
      {"type(name) == string", "bool"},
      {"has_role(member, 'a')", "bool"},
      {"[]", "list(dyn)"},
  }};
  const Environment environment = environment_of_checks();
  for (const Typed& row : rows) {
    CAPTURE(row.expression);
    const Program program = compiled(row.expression, environment);
    CHECK(to_string(program.type, environment.schema) == row.type);
  }
}

}  // namespace
}  // namespace icpcheck::cel
