// SPDX-License-Identifier: MIT
// The grammar of random expressions, as a table, and its expansion.
#include <fmt/format.h>

#include "unit/cel/random.hpp"

namespace icpcheck::cel {

namespace {

// "#B" stands for an expression of type B, "@M" for a new variable of type M that the rest of
// the form sees, "$" for that variable again. Types: B boolean, I integer, T text, D date,
// C colour, W list of texts, N list of integers, L list of members, M member; O a comparison.
struct Form {
  char type;
  bool leaf;  // does not grow
  std::string_view text;
};

constexpr Form random_forms[] = {
    {'B', true, "yes"},
    {'B', true, "no"},
    {'B', true, "maybe"},
    {'B', true, "true"},
    {'B', true, "#M.on"},
    {'B', true, "#M.deputy.on"},
    {'B', true, "has(#M.name)"},
    {'B', true, "has(#M.roles)"},
    {'B', true, "has(#M.deputy)"},
    {'B', true, "has(#M.deputy.name)"},
    {'B', true, "#C == #C"},
    {'B', true, "#C in ['red', 'blue']"},
    {'B', true, "local.free == 'a'"},
    {'B', true, "local.deep.number > 1"},
    {'B', true, "has(local.deep.number)"},
    {'B', false, "(#B && #B)"},
    {'B', false, "(#B && #B && #B)"},
    {'B', false, "(#B || #B)"},
    {'B', false, "(#B || #B || #B)"},
    {'B', false, "!(#B)"},
    {'B', false, "(#B ? #B : #B)"},
    {'B', false, "#I #O #I"},
    {'B', false, "#I #O #I"},
    {'B', false, "#T == #T"},
    {'B', false, "#T != #T"},
    {'B', false, "#T in #W"},
    {'B', false, "#I in #N"},
    {'B', false, "(#T).startsWith(#T)"},
    {'B', false, "(#T).contains(#T)"},
    {'B', false, "(#T).matches('^(a|b)+')"},
    {'B', false, "#D #O #D"},
    {'B', false, "#W == #W"},
    {'B', false, "#N != #N"},
    {'B', false, "#L.all(@M, #B)"},
    {'B', false, "#L.exists(@M, #B)"},
    {'B', false, "#L.exists_one(@M, #B)"},
    {'B', false, "#W.all(@T, #B)"},
    {'B', false, "#W.exists(@T, #B)"},
    {'B', false, "#W.exists_one(@T, #B)"},
    {'B', false, "#N.all(@I, #B)"},
    {'B', false, "#N.exists(@I, #B)"},
    {'B', false, "both(#B, #B)"},
    {'B', false, "either(#B, #B)"},
    {'B', false, "named(#M, #T)"},
    {'I', true, "one"},
    {'I', true, "zero"},
    {'I', true, "count"},
    {'I', true, "#M.divisor"},
    {'I', true, "local.number"},
    {'I', true, "2"},
    {'I', false, "size(#W)"},
    {'I', false, "size(#L)"},
    {'I', false, "size(#N)"},
    {'I', false, "(#I + #I)"},
    {'I', false, "(#I - #I)"},
    {'I', false, "(#I / #I)"},
    {'I', false, "(#I % #I)"},
    {'I', false, "#N[1]"},
    {'I', false, "(#B ? #I : #I)"},
    {'I', false, "#D.getMonth()"},
    {'T', true, "name"},
    {'T', true, "#M.name"},
    {'T', true, "#M.deputy.name"},
    {'T', true, "'a'"},
    {'T', true, "'b'"},
    {'T', false, "(#T + #T)"},
    {'T', false, "#W[0]"},
    {'T', false, "string(#I)"},
    {'T', false, "{'x': #T, 'y': #T}.y"},
    {'C', true, "colour"},
    {'C', true, "#M.colour"},
    {'C', true, "'red'"},
    {'C', true, "'green'"},
    {'D', true, "day"},
    {'D', true, "#M.since"},
    {'D', true, "date('2022-04-01')"},
    {'D', true, "(day + days(30))"},
    {'W', true, "words"},
    {'W', true, "#M.roles"},
    {'W', true, "['a', 'b']"},
    {'W', false, "#W.filter(@T, #B)"},
    {'W', false, "#W.map(@T, #T)"},
    {'W', false, "#L.map(@M, $.name)"},
    {'W', false, "#L.map(@M, #B, #T)"},
    {'W', false, "distinct(#W)"},
    {'W', false, "(#W + #W)"},
    {'W', false, "flatten([#W, #W])"},
    {'W', false, "flatten(#L.map(@M, $.roles))"},
    {'N', true, "numbers"},
    {'N', true, "[1, count, 3]"},
    {'N', false, "#N.map(@I, #I)"},
    {'N', false, "#N.filter(@I, #B)"},
    {'L', true, "members"},
    {'L', false, "members.filter(@M, #B)"},
    {'M', true, "member"},
    {'M', true, "member"},
    {'M', true, "members[0]"},
    {'M', false, "(#B ? member : members[1])"},
    {'O', true, "=="},
    {'O', true, "!="},
    {'O', true, "<"},
    {'O', true, "<="},
    {'O', true, ">"},
    {'O', true, ">="},
};

class Expansion {
 public:
  explicit Expansion(Random& random) : random_(random) {}

  std::string expand(char type) {
    if (const Variable* variable = variable_of(type)) return variable->name;
    ++depth_;
    std::string text = expand(form_of(type).text);
    --depth_;
    return text;
  }

 private:
  struct Variable {
    char type;
    std::string name;
  };

  static constexpr std::size_t greatest_depth = 4;
  static constexpr std::size_t greatest_macros = 3;

  const Variable* variable_of(char type) {
    if (variables_.empty() || !random_.chance(60)) return nullptr;
    const Variable& variable = random_.pick(variables_);
    return variable.type == type ? &variable : nullptr;
  }

  const Form& form_of(char type) {
    const bool leaf = depth_ > greatest_depth || (depth_ > 1 && random_.chance(30));
    for (;;) {
      const Form& form = random_.pick(forms_of(type));
      const bool macro = form.text.find('@') != std::string_view::npos;
      if (macro && macros_ >= greatest_macros) continue;
      if (form.leaf || !leaf) return form;
    }
  }

  static const std::vector<Form>& forms_of(char type) {
    static const std::array<std::vector<Form>, 128> by_type = [] {
      std::array<std::vector<Form>, 128> result;
      for (const Form& form : random_forms)
        result[static_cast<std::size_t>(form.type)].push_back(form);
      return result;
    }();
    return by_type[static_cast<std::size_t>(type)];
  }

  std::string expand(std::string_view form) {
    const std::size_t outer = variables_.size();
    const bool macro = form.find('@') != std::string_view::npos;
    // A macro in the range of a macro counts for its depth, too.
    macros_ += macro ? 1 : 0;
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
      text += form[i] == '#'   ? expand(form[++i])
              : form[i] == '@' ? declare(form[++i])
              : form[i] == '$' ? variables_.back().name
                               : std::string(1, form[i]);
    }
    macros_ -= macro ? 1 : 0;
    variables_.resize(outer);
    return text;
  }

  std::string declare(char type) {
    variables_.push_back({type, fmt::format("v{}", variables_.size())});
    return variables_.back().name;
  }

  Random& random_;
  std::size_t depth_ = 0;
  std::size_t macros_ = 0;
  std::vector<Variable> variables_;
};

}  // namespace

// SplitMix64: short, and good enough to make test data.
std::size_t Random::below(std::size_t count) {
  if (!choices_.empty()) {
    const std::size_t choice = choices_.front();
    choices_ = choices_.subspan(1);
    return choice % count;
  }
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::size_t>((mixed ^ (mixed >> 31)) % count);
}

std::string random_expression(Random& random) { return Expansion(random).expand('B'); }

std::vector<std::pair<std::string, std::string>> random_definitions() {
  return {{"both(left, right)", "left && right"},
          {"either(left, right)", "left || right || left"},
          {"named(somebody, wanted)", "somebody.name == wanted || somebody.deputy.name == wanted"}};
}

}  // namespace icpcheck::cel
