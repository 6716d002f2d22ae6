// SPDX-License-Identifier: MIT
// Every operator over true, false, unknown and error, in both orders.
#include <array>
#include <map>

#include "support/catch.hpp"
#include "unit/cel/scene.hpp"

namespace icpcheck::cel {
namespace {

// Answers are letters: t, f, u for unknown, e for error.
const std::map<char, std::string> tests = {
    {'t', "yes"}, {'f', "no"}, {'u', "maybe"}, {'e', "1 / zero == 1"}};
const std::map<char, std::string> integers = {
    {'t', "one"}, {'f', "zero"}, {'u', "count"}, {'e', "(1 / zero)"}};

const Description& stated_scene() {
  static const Description description = describe(R"(
yes: true
no: false
one: 1
zero: 0
words: [a, b]
numbers: [1, 0]
)");
  return description;
}

char answer_to(const std::string& expression, const Description& description = stated_scene()) {
  return letter(evaluated(expression, description).answer);
}

// "{} && {}" with the operands put in.
std::string fill(std::string text, const std::vector<std::string>& operands) {
  for (const std::string& operand : operands) text.replace(text.find("{}"), 2, operand);
  return text;
}

struct TruthRow {
  const char* operands;
  char answer;
};

template <std::size_t size>
void check_truth(const std::string& text, const std::map<char, std::string>& operands,
                 const std::array<TruthRow, size>& rows) {
  for (const TruthRow& row : rows) {
    std::vector<std::string> put_in;
    for (const char* operand = row.operands; *operand != '\0'; ++operand) {
      put_in.push_back(operands.at(*operand));
    }
    const std::string expression = fill(text, put_in);
    CAPTURE(expression, row.operands);
    CHECK(answer_to(expression) == row.answer);
  }
}

TEST_CASE("and: false decides, else unknown, else error") {
  check_truth("{} && {}", tests,
              std::array<TruthRow, 16>{{{"tt", 't'},
                                        {"tf", 'f'},
                                        {"tu", 'u'},
                                        {"te", 'e'},
                                        {"ft", 'f'},
                                        {"ff", 'f'},
                                        {"fu", 'f'},
                                        {"fe", 'f'},
                                        {"ut", 'u'},
                                        {"uf", 'f'},
                                        {"uu", 'u'},
                                        {"ue", 'u'},
                                        {"et", 'e'},
                                        {"ef", 'f'},
                                        {"eu", 'u'},
                                        {"ee", 'e'}}});
}

TEST_CASE("or: true decides, else unknown, else error") {
  check_truth("{} || {}", tests,
              std::array<TruthRow, 16>{{{"tt", 't'},
                                        {"tf", 't'},
                                        {"tu", 't'},
                                        {"te", 't'},
                                        {"ft", 't'},
                                        {"ff", 'f'},
                                        {"fu", 'u'},
                                        {"fe", 'e'},
                                        {"ut", 't'},
                                        {"uf", 'u'},
                                        {"uu", 'u'},
                                        {"ue", 'u'},
                                        {"et", 't'},
                                        {"ef", 'e'},
                                        {"eu", 'u'},
                                        {"ee", 'e'}}});
}

TEST_CASE("and and or of three look at all operands") {
  check_truth(
      "{} && {} && {}", tests,
      std::array<TruthRow, 6>{
          {{"euf", 'f'}, {"fue", 'f'}, {"eut", 'u'}, {"tue", 'u'}, {"tet", 'e'}, {"ttt", 't'}}});
  check_truth(
      "{} || {} || {}", tests,
      std::array<TruthRow, 6>{
          {{"eut", 't'}, {"tue", 't'}, {"euf", 'u'}, {"fue", 'u'}, {"fef", 'e'}, {"fff", 'f'}}});
}

TEST_CASE("not turns true and false, and keeps unknown and error") {
  check_truth("!{}", {{'t', "yes"}, {'f', "no"}, {'u', "maybe"}, {'e', "(1 / zero == 1)"}},
              std::array<TruthRow, 4>{{{"t", 'f'}, {"f", 't'}, {"u", 'u'}, {"e", 'e'}}});
}

TEST_CASE("a conditional looks only at the branch of its condition") {
  check_truth("{} ? {} : {}", tests,
              std::array<TruthRow, 15>{{{"ttf", 't'},
                                        {"tft", 'f'},
                                        {"tte", 't'},
                                        {"ttu", 't'},
                                        {"tuf", 'u'},
                                        {"tef", 'e'},
                                        {"ftf", 'f'},
                                        {"fft", 't'},
                                        {"fet", 't'},
                                        {"fut", 't'},
                                        {"ftu", 'u'},
                                        {"fte", 'e'},
                                        {"utt", 'u'},
                                        {"uee", 'u'},
                                        {"ett", 'e'}}});
}

TEST_CASE("a strict operator with an error is an error, else with an unknown is unknown") {
  struct Operator {
    const char* text;
    const char* answers;  // of one op one, one op zero, zero op one, zero op zero
  };
  const Operator operators[] = {
      {"{} == {}", "tfft"},
      {"{} != {}", "fttf"},
      {"{} < {}", "fftf"},
      {"{} <= {}", "tftt"},
      {"{} > {}", "ftff"},
      {"{} >= {}", "ttft"},
      {"{} + {} == 1", "fttf"},
      {"{} - {} == 1", "ftff"},
      {"{} * {} == 1", "tfff"},
      {"{} in [{}]", "tfft"},
      {"[{}] == [{}]", "tfft"},
      {"{1: {}}[1] == {}", "tfft"},
      {"string({}) == string({})", "tfft"},
  };
  for (const Operator& op : operators) {
    const std::array<TruthRow, 16> rows = {{{"tt", op.answers[0]},
                                            {"tf", op.answers[1]},
                                            {"tu", 'u'},
                                            {"te", 'e'},
                                            {"ft", op.answers[2]},
                                            {"ff", op.answers[3]},
                                            {"fu", 'u'},
                                            {"fe", 'e'},
                                            {"ut", 'u'},
                                            {"uf", 'u'},
                                            {"uu", 'u'},
                                            {"ue", 'e'},
                                            {"et", 'e'},
                                            {"ef", 'e'},
                                            {"eu", 'e'},
                                            {"ee", 'e'}}};
    check_truth(op.text, integers, rows);
  }
}

TEST_CASE("division is strict, too") {
  check_truth("{} / {} == 1", integers,
              std::array<TruthRow, 9>{{{"tt", 't'},
                                       {"ft", 'f'},
                                       {"tf", 'e'},
                                       {"tu", 'u'},
                                       {"ut", 'u'},
                                       {"uf", 'u'},
                                       {"et", 'e'},
                                       {"eu", 'e'},
                                       {"ue", 'e'}}});
}

TEST_CASE("an index is strict, and an error beyond a list that is complete") {
  const std::map<char, std::string> parts = {
      {'n', "numbers"}, {'m', "members"},    {'e', "[1 / zero]"}, {'0', "zero"}, {'1', "one"},
      {'u', "count"},   {'x', "(1 / zero)"}, {'9', "9"},          {'w', "words"}};
  check_truth("{}[{}] == 1", parts,
              std::array<TruthRow, 7>{{{"n0", 't'},
                                       {"n1", 'f'},
                                       {"nu", 'u'},
                                       {"nx", 'e'},
                                       {"n9", 'e'},
                                       {"eu", 'e'},
                                       {"e0", 'e'}}});
}

TEST_CASE("a function is strict in each argument") {
  check_truth("{}.startsWith({})",
              {{'a', "words[0]"}, {'b', "words[1]"}, {'u', "name"}, {'e', "words[5]"}},
              std::array<TruthRow, 8>{{{"aa", 't'},
                                       {"ab", 'f'},
                                       {"au", 'u'},
                                       {"ua", 'u'},
                                       {"ae", 'e'},
                                       {"ea", 'e'},
                                       {"ue", 'e'},
                                       {"eu", 'e'}}});
}

TEST_CASE("lists that are not stated are unknown to every operator") {
  for (const char* expression :
       {"size(members) == 0", "members.all(m, true)", "members.exists(m, true)",
        "members.exists_one(m, true)", "members.map(m, m.name) == []",
        "members.filter(m, true).exists(m, true)", "members[0].on", "maybe in [true, false]",
        "name in words", "size(distinct(members.map(m, m.name))) == 0",
        "size(flatten(members.map(m, m.roles))) == 0"}) {
    CAPTURE(expression);
    CHECK(answer_to(expression) == 'u');
  }
}

TEST_CASE("has of a field of a description object is true or unknown, never false") {
  const Description description = describe("name: x\nmember: {on: false}\n");
  CHECK(answer_to("has(member.on)", description) == 't');
  CHECK(answer_to("has(member.name)", description) == 'u');
  CHECK(answer_to("has(member.deputy.name)", description) == 'u');
  CHECK(answer_to("has({'a': 1}.b)", description) == 'f');
}

TEST_CASE("stated is true or false, never unknown") {
  const Environment environment = scene_environment();
  const Description description = describe("name: x\nmember: {on: false}\n");
  const std::map<std::string, char> rows = {{"stated(name)", 't'},
                                            {"stated(maybe)", 'f'},
                                            {"stated(member)", 't'},
                                            {"stated(member.on)", 't'},
                                            {"stated(member.deputy.name)", 'f'},
                                            {"stated(members)", 'f'}};
  for (const auto& [expression, answer] : rows) {
    CAPTURE(expression);
    const Program program = compiled(expression, environment, Expect::test);
    CHECK(letter(evaluated(program, description).answer) == answer);
  }
}

TEST_CASE("an unknown answer names the missing paths of both sides") {
  const std::map<std::string, std::vector<std::string>> rows = {
      {"maybe && count == 1", {"maybe ?", "count ?"}},
      {"count == 1 || maybe", {"count ?", "maybe ?"}},
      {"maybe && yes", {"maybe ?"}},
      {"count + one == 1", {"count ?"}},
      {"count == size(name)", {"count ?", "name ?"}},
      {"maybe ? name == 'x' : count == 1", {"maybe ?"}},
      {"1 / zero == 1 || maybe", {"maybe ?"}},
      {"!maybe", {"maybe ?"}},
      {"member.deputy.on", {"member.deputy.on ?"}},
  };
  for (const auto& [expression, facts] : rows) {
    CAPTURE(expression);
    const Outcome outcome = evaluated(expression, stated_scene());
    CHECK(letter(outcome.answer) == 'u');
    CHECK(fact_texts(outcome) == facts);
    CHECK(outcome.fact_count == facts.size());
  }
}

}  // namespace
}  // namespace icpcheck::cel
