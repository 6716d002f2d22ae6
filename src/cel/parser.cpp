// SPDX-License-Identifier: MIT
// The operators of the grammar, by how tightly they bind.
#include "cel/parser.hpp"

#include <algorithm>
#include <array>

#include "cel/diagnose.hpp"
#include "cel/limits.hpp"
#include "cel/parsing.hpp"

namespace icpcheck::cel {
namespace {

struct Binary {
  std::string_view sign;
  int binding;
};
constexpr std::array<Binary, 12> binaries = {{{"==", 1},
                                              {"!=", 1},
                                              {"<", 1},
                                              {"<=", 1},
                                              {">", 1},
                                              {">=", 1},
                                              {"in", 1},
                                              {"+", 2},
                                              {"-", 2},
                                              {"*", 3},
                                              {"/", 3},
                                              {"%", 3}}};

constexpr std::array<std::string_view, 17> reserved = {
    "as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
    "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};

int binding_of(const Token& token) {
  if (token.kind != TokenKind::sign && token.kind != TokenKind::name) return 0;
  const auto* found = std::ranges::find(binaries, token.text, &Binary::sign);
  return found == binaries.end() ? 0 : found->binding;
}

std::string hint_after(const Token& token) {
  if (token.text == "and") return "Write && for \"and\".";
  if (token.text == "or") return "Write || for \"or\".";
  if (token.text == "{") return "CEL messages are not supported.";
  return "Join two conditions with && or ||.";
}

}  // namespace

bool is_keyword(std::string_view word) {
  return word == "in" || word == "true" || word == "false" || word == "null";
}

bool is_reserved(std::string_view word) {
  return std::ranges::find(reserved, word) != reserved.end() || is_keyword(word);
}

std::optional<Ast> parse(const Text& text, bool macros, Diagnostics& diagnostics) {
  try {
    return Parser(text, macros).parse();
  } catch (SyntaxError& error) {
    diagnostics.add(diagnose(text, error.place, std::move(error.code), std::move(error.message),
                             std::move(error.hint)));
    return std::nullopt;
  }
}

Parser::Deeper::Deeper(Parser& parser) : parser_(parser) {
  if (parser.depth_ >= limits::depth) {
    fail(parser.place_of(parser.token_), "The expression is nested deeper than 100 levels.",
         "Split it with definitions.", "cel.limit");
  }
  ++parser.depth_;
}

Ast Parser::parse() {
  ast_.root = expression();
  if (token_.kind != TokenKind::end) {
    fail(place_of(token_), "The expression should end before \"" + std::string(token_.text) + "\".",
         hint_after(token_));
  }
  return std::move(ast_);
}

NodeId Parser::expression() {
  const Deeper deeper(*this);
  const std::uint32_t begin = place_of(token_).offset;
  const NodeId condition = chain(NodeKind::any_of);
  const Span sign = place_of(token_);
  if (!take("?")) return condition;
  const NodeId chosen = chain(NodeKind::any_of);
  if (!take(":")) {
    fail(place_of(token_), "A \":\" is missing after \"?\".", "Write: condition ? one : other.");
  }
  const NodeId other = expression();
  Node node{.kind = NodeKind::conditional, .place = sign, .whole = from(begin)};
  node.children = {condition, chosen, other};
  return add(std::move(node));
}

// Flat, so that a long list of alternatives is not deep.
NodeId Parser::chain(NodeKind kind) {
  const bool any = kind == NodeKind::any_of;
  const auto operand = [&] { return any ? chain(NodeKind::all_of) : binary(1); };
  const std::uint32_t begin = place_of(token_).offset;
  std::vector<NodeId> operands = {operand()};
  const Span sign = place_of(token_);
  while (take(any ? "||" : "&&")) operands.push_back(operand());
  if (operands.size() == 1) return operands.front();
  Node node{.kind = kind, .place = sign, .whole = from(begin)};
  node.children = std::move(operands);
  return add(std::move(node));
}

NodeId Parser::binary(int least_binding) {
  const std::uint32_t begin = place_of(token_).offset;
  NodeId left = unary();
  for (int binding = binding_of(token_); binding >= least_binding && binding > 0;
       binding = binding_of(token_)) {
    Node node{.kind = NodeKind::call, .place = place_of(token_), .name = std::string(token_.text)};
    advance();
    const NodeId right = binary(binding + 1);
    node.children = {left, right};
    node.whole = from(begin);
    left = add(std::move(node));
  }
  return left;
}

NodeId Parser::unary() {
  for (const std::string_view sign : {"!", "-"}) {
    if (!sees(sign)) continue;
    std::vector<Span> signs;
    while (sees(sign)) {
      signs.push_back(place_of(token_));
      advance();
    }
    return negated(signs, sign);
  }
  return member();
}

NodeId Parser::negated(const std::vector<Span>& signs, std::string_view sign) {
  std::size_t count = signs.size();
  const bool numeric = token_.kind == TokenKind::integer || token_.kind == TokenKind::number;
  const bool literal = sign == "-" && numeric;
  if (literal) --count;
  NodeId operand = literal ? parts_of(number(true, signs.back().offset)) : member();
  for (std::size_t i = count; i-- > 0;) {
    Node node{.kind = NodeKind::call, .place = signs[i], .whole = from(signs[i].offset)};
    node.name = std::string(sign);
    node.children = {operand};
    operand = add(std::move(node));
  }
  return operand;
}

NodeId Parser::add(Node node) {
  for (const NodeId child : node.children) {
    node.depth = std::max(node.depth, ast_.nodes[child].depth + 1);
  }
  if (node.depth > limits::depth) {
    fail(node.place, "The expression is nested deeper than 100 levels.",
         "Split it with definitions.", "cel.limit");
  }
  if (ast_.nodes.size() >= limits::nodes) {
    fail(node.place, "The expression has more than 2,000 parts.", "Split the check in several.",
         "cel.limit");
  }
  ast_.nodes.push_back(std::move(node));
  return static_cast<NodeId>(ast_.nodes.size() - 1);
}

void Parser::advance() {
  end_ = static_cast<std::uint32_t>(token_.offset + token_.length);
  token_ = lexer_.next();
  if (token_.kind == TokenKind::error) {
    fail(place_of(token_), std::move(token_.message), std::move(token_.hint),
         std::string(token_.code));
  }
}

bool Parser::sees(std::string_view sign) const {
  return token_.kind == TokenKind::sign && token_.text == sign;
}

bool Parser::take(std::string_view sign) {
  if (!sees(sign)) return false;
  advance();
  return true;
}

void Parser::close(std::string_view closing, Span opening) {
  if (take(closing)) return;
  const std::string opened(text_.substr(opening.offset, opening.length));
  if (token_.kind == TokenKind::end) {
    fail(opening, "This \"" + opened + "\" is never closed.",
         "Write \"" + std::string(closing) + "\" where it ends.");
  }
  fail(place_of(token_), "A \"" + std::string(closing) + "\" is missing before \"" +
                             std::string(token_.text) + "\".");
}

Span Parser::place_of(const Token& token) const {
  return {static_cast<std::uint32_t>(token.offset), static_cast<std::uint32_t>(token.length)};
}

Span Parser::from(std::uint32_t begin) const { return {begin, end_ - begin}; }

void Parser::fail(Span place, std::string message, std::string hint, std::string code) {
  throw SyntaxError{place, std::move(code), std::move(message), std::move(hint)};
}

}  // namespace icpcheck::cel
