// SPDX-License-Identifier: MIT
// Trees of expressions, and what is said where there is none.
#include "cel/parser.hpp"

#include <array>

#include "support/catch.hpp"

namespace icpcheck::cel {
namespace {

std::string literal_text(const Constant& constant) {
  switch (constant.kind) {
    case TypeKind::boolean:
      return constant.integer != 0 ? "true" : "false";
    case TypeKind::integer:
      return std::to_string(constant.integer);
    case TypeKind::number:
      return "double";
    case TypeKind::string:
      return '\'' + constant.text + '\'';
    default:
      return "null";
  }
}

std::string word_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::literal:
      return literal_text(node.literal);
    case NodeKind::identifier:
      return (node.absolute ? "." : "") + node.name;
    case NodeKind::select:
      return "." + node.name;
    case NodeKind::has:
      return "has." + node.name;
    case NodeKind::call:
      return (node.member ? "~" : "") + node.name;
    case NodeKind::conditional:
      return "?";
    case NodeKind::all_of:
      return "&&";
    case NodeKind::any_of:
      return "||";
    case NodeKind::list:
      return "list";
    case NodeKind::map:
      return "map";
    case NodeKind::comprehension:
      break;
  }
  return "for-" + node.name;
}

// Children in brackets after the word of their node.
std::string tree_of(const Ast& ast, NodeId id) {
  const Node& node = ast.node(id);
  std::string text = word_of(node);
  if (node.children.empty()) return text;
  text += '(';
  for (const NodeId child : node.children) {
    if (text.back() != '(') text += ' ';
    text += tree_of(ast, child);
  }
  return text + ')';
}

std::string parsed(const std::string& expression) {
  Diagnostics diagnostics;
  const auto ast = parse({expression, {}}, true, diagnostics);
  if (ast) return tree_of(*ast, ast->root);
  const Diagnostic& problem = diagnostics.items().at(0);
  CHECK(diagnostics.items().size() == 1);
  std::string text = std::to_string(problem.where.line) + ":" +
                     std::to_string(problem.where.column) + "+" + std::to_string(problem.length) +
                     " " + problem.code + ": " + problem.message;
  return problem.hint.empty() ? text : text + " | " + problem.hint;
}

struct ParserRow {
  const char* expression;
  const char* gives;
};

TEST_CASE("an expression becomes a tree") {
  constexpr std::array<ParserRow, 37> rows = {{
      {"a", "a"},
      {".a.b", ".b(.a)"},
      {"a.b.c", ".c(.b(a))"},
      {"a.`b-c`", ".b-c(a)"},
      {"a.for", ".for(a)"},
      {"f(a, b)", "f(a b)"},
      {"a.f(b)", "~f(a b)"},
      {"a[b].c", ".c([](a b))"},
      {"a + b * c", "+(a *(b c))"},
      {"a - b - c", "-(-(a b) c)"},
      {"a * (b + c)", "*(a +(b c))"},
      {"a < b == c", "==(<(a b) c)"},
      {"a in b + c", "in(a +(b c))"},
      {"!a && b", "&&(!(a) b)"},
      {"!!a", "!(!(a))"},
      {"a || b && c", "||(a &&(b c))"},
      {"a && b && c", "&&(a b c)"},
      {"a ? b : c ? d : e", "?(a b ?(c d e))"},
      {"-1", "-1"},
      {"- 1", "-1"},
      {"--1", "-(-1)"},
      {"-1.5.f()", "~f(double)"},
      {"--1.f()", "-(~f(-1))"},
      {"-1[0]", "[](-1 0)"},
      {"-a", "-(a)"},
      {"a-1", "-(a 1)"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"0x1F", "31"},
      {"1.5e3 + .5", "+(double double)"},
      {"'a\\n' + r'\\n' + \"\"\"b\"c\"\"\"", "+(+('a\n' '\\n') 'b\"c')"},
      {"[1, 2,]", "list(1 2)"},
      {"{'a': 1, 'b': 2,}", "map('a' 1 'b' 2)"},
      {"[] + [null]", "+(list list(null))"},
      {"has(a.b.c)", "has.c(.b(a))"},
      {"a.all(x, x.b)", "for-x(a .b(x))"},
      {"a.map(x, x > 1, x * 2)", "for-x(a >(x 1) *(x 2))"},
      {"a // the rest is a remark\n  .b", ".b(a)"},
  }};
  for (const ParserRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(parsed(row.expression) == row.gives);
  }
}

TEST_CASE("a text that is no expression is explained at its place") {
  constexpr std::array<ParserRow, 45> rows = {{
      {"", "1:1+1 cel.syntax: The expression is empty."},
      {"  // nothing", "1:13+1 cel.syntax: The expression ends where a value is expected."},
      {"a +", "1:4+1 cel.syntax: The expression ends where a value is expected."},
      {"a && && b", "1:6+2 cel.syntax: A value is missing before \"&&\"."},
      {"(a", "1:1+1 cel.syntax: This \"(\" is never closed. | Write \")\" where it ends."},
      {"f(a b)", "1:5+1 cel.syntax: A \")\" is missing before \"b\"."},
      {"f(a,)", "1:5+1 cel.syntax: A value is missing before \")\"."},
      {"[a b]", "1:4+1 cel.syntax: A \"]\" is missing before \"b\"."},
      {"{'a' 1}", "1:6+1 cel.syntax: A \":\" is missing between key and value."},
      {"a ? b",
       "1:6+1 cel.syntax: A \":\" is missing after \"?\". | Write: condition ? one : other."},
      {"a.", "1:3+1 cel.syntax: A field name is missing after \".\"."},
      {"a.1",
       "1:2+2 cel.syntax: The expression should end before \".1\". | Join two conditions with "
       "&& or ||."},
      {"a and b",
       "1:3+3 cel.syntax: The expression should end before \"and\". | Write && for "
       "\"and\"."},
      {"a or b",
       "1:3+2 cel.syntax: The expression should end before \"or\". | Write || for \"or\"."},
      {"a b",
       "1:3+1 cel.syntax: The expression should end before \"b\". | Join two conditions with "
       "&& or ||."},
      {"a.B{c: 1}",
       "1:4+1 cel.syntax: The expression should end before \"{\". | CEL messages are not "
       "supported."},
      {"a = b", "1:3+1 cel.syntax: \"=\" has no meaning here. | Write == to compare."},
      {"a & b", "1:3+1 cel.syntax: \"&\" has no meaning here. | Write && between two conditions."},
      {"a | b", "1:3+1 cel.syntax: \"|\" has no meaning here. | Write || between two conditions."},
      {"a == \u201Cb\u201D",
       "1:6+1 cel.syntax: \"\u201C\" has no meaning here. | Use straight quotes: "
       "\"...\"."},
      {"a # b", "1:3+1 cel.syntax: \"#\" has no meaning here. | Begin a comment with //."},
      {"a == 'b", "1:6+2 cel.syntax: This text has no closing quote. | Close it with '."},
      {"'a\nb'", "1:1+2 cel.syntax: This text has no closing quote. | Close it with '."},
      {"12ab",
       "1:1+4 cel.syntax: \"12ab\" is neither a number nor a name. | Names begin with a letter "
       "or _; text stands in quotes."},
      {"a.`b", "1:3+1 cel.syntax: This quoted name has no closing backtick."},
      {"9223372036854775808",
       "1:1+19 cel.syntax: This number is too large. | Whole numbers have 64 "
       "bits."},
      {"-9223372036854775809",
       "1:1+20 cel.syntax: This number is too large. | Whole numbers have 64 "
       "bits."},
      {"for", "1:1+3 cel.syntax: \"for\" is a word that CEL keeps for itself. | Use another name."},
      {"in", "1:1+2 cel.syntax: A value is missing before \"in\"."},
      {"1u",
       "1:1+2 cel.not_supported: Unsigned numbers (uint) are not supported. | Whole numbers "
       "without \"u\" do the same here."},
      {"b'a'",
       "1:1+4 cel.not_supported: Bytes are not supported. | Write text without \"b\" before "
       "the quote."},
      {"has(a)", "1:1+3 cel.syntax: \"has\" asks about one field. | Write has(a.b)."},
      {"has(a.b, c.d)", "1:1+3 cel.syntax: \"has\" asks about one field. | Write has(a.b)."},
      {"a.exists(b)",
       "1:3+6 cel.syntax: \"exists\" is used in another way. | Write "
       "list.exists(item, condition)."},
      {"a.all(b.c, d)",
       "1:7+3 cel.syntax: \"all\" needs a name for the item here. | Write "
       "list.all(item, condition)."},
      {"a.map(b)",
       "1:3+3 cel.syntax: \"map\" is used in another way. | Write list.map(item, value)."},
      {"a.filter(b, c, d)",
       "1:3+6 cel.syntax: \"filter\" is used in another way. | Write "
       "list.filter(item, condition)."},
      {"a\n  + )", "2:5+1 cel.syntax: A value is missing before \")\"."},
      {"a ? b : ", "1:9+1 cel.syntax: The expression ends where a value is expected."},
      {".", "1:2+1 cel.syntax: A name is missing after \".\"."},
      {"a.true", "1:3+4 cel.syntax: A field name is missing after \".\"."},
      {"a.false", "1:3+5 cel.syntax: A field name is missing after \".\"."},
      {"a.null", "1:3+4 cel.syntax: A field name is missing after \".\"."},
      {"1\v+ 1", "1:2+1 cel.syntax: \"\v\" has no meaning here."},
      {"a.in", "1:3+2 cel.syntax: A field name is missing after \".\"."},
  }};
  for (const ParserRow& row : rows) {
    CAPTURE(row.expression);
    CHECK(parsed(row.expression) == row.gives);
  }
}

TEST_CASE("without macros their names are functions like any other") {
  Diagnostics diagnostics;
  const auto ast = parse({"a.all(b, c)", {}}, false, diagnostics);
  REQUIRE(ast);
  CHECK(tree_of(*ast, ast->root) == "~all(a b c)");
}

}  // namespace
}  // namespace icpcheck::cel
