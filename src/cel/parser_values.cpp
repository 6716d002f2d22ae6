// SPDX-License-Identifier: MIT
// The parts of the grammar that stand between operators: names, fields, calls and literals.
#include <algorithm>

#include "cel/literal.hpp"
#include "cel/number.hpp"
#include "cel/parser.hpp"
#include "cel/parsing.hpp"
#include "cel/quoted.hpp"

namespace icpcheck::cel {
namespace {

Node literal_node(Span place, Constant constant) {
  Node node{.kind = NodeKind::literal, .place = place, .whole = place};
  node.literal = std::move(constant);
  return node;
}

constexpr std::string_view no_unsigned = "Whole numbers without \"u\" do the same here.";
constexpr std::string_view no_bytes = "Write text without \"b\" before the quote.";

}  // namespace

NodeId Parser::member() { return parts_of(primary()); }

NodeId Parser::parts_of(NodeId base) {
  for (;;) {
    if (sees(".")) {
      base = selection(base);
    } else if (sees("[")) {
      base = index(base);
    } else {
      return base;
    }
  }
}

NodeId Parser::selection(NodeId base) {
  advance();
  const Span place = place_of(token_);
  const bool quoted = token_.kind == TokenKind::quoted_name;
  if (!quoted && (token_.kind != TokenKind::name || is_keyword(token_.text))) {
    fail(place, "A field name is missing after \".\".");
  }
  std::string field(quoted ? token_.text.substr(1, token_.text.size() - 2) : token_.text);
  advance();
  if (!quoted && sees("(")) return member_call(base, place, std::move(field));
  Node node{.kind = NodeKind::select, .place = place, .name = std::move(field)};
  node.whole = from(ast_.nodes[base].whole.offset);
  node.children = {base};
  return add(std::move(node));
}

NodeId Parser::index(NodeId base) {
  const Span opening = place_of(token_);
  advance();
  const NodeId position = expression();
  close("]", opening);
  Node node{.kind = NodeKind::call, .place = opening, .name = "[]"};
  node.whole = from(ast_.nodes[base].whole.offset);
  node.children = {base, position};
  return add(std::move(node));
}

NodeId Parser::member_call(NodeId base, Span place, std::string function) {
  Node node{.kind = NodeKind::call, .member = true, .place = place, .name = std::move(function)};
  node.children = {base};
  const Span opening = place_of(token_);
  advance();
  arguments(node.children, ")");
  close(")", opening);
  node.whole = from(ast_.nodes[base].whole.offset);
  return expand(std::move(node));
}

NodeId Parser::call(Span place, std::string function) {
  Node node{.kind = NodeKind::call, .place = place, .name = std::move(function)};
  const Span opening = place_of(token_);
  advance();
  arguments(node.children, ")");
  close(")", opening);
  node.whole = from(place.offset);
  return expand(std::move(node));
}

void Parser::arguments(std::vector<NodeId>& children, std::string_view closing) {
  while (!sees(closing)) {
    children.push_back(expression());
    if (!take(",")) return;
    if (closing == ")" && sees(closing)) missing_value();
  }
}

void Parser::missing_value() const {
  const Span place = place_of(token_);
  if (token_.kind == TokenKind::end) {
    fail({place.offset, 1}, text_.find_first_not_of(" \t\r\n") == std::string_view::npos
                                ? "The expression is empty."
                                : "The expression ends where a value is expected.");
  }
  fail(place, "A value is missing before \"" + std::string(token_.text) + "\".");
}

NodeId Parser::primary() {
  switch (token_.kind) {
    case TokenKind::integer:
    case TokenKind::number:
      return number(false, place_of(token_).offset);
    case TokenKind::text:
      return text();
    case TokenKind::name:
      return name(false);
    case TokenKind::unsigned_integer:
      fail(place_of(token_), "Unsigned numbers (uint) are not supported.", std::string(no_unsigned),
           "cel.not_supported");
    case TokenKind::bytes:
      fail(place_of(token_), "Bytes are not supported.", std::string(no_bytes),
           "cel.not_supported");
    default:
      break;
  }
  const Span opening = place_of(token_);
  if (sees("[")) return list();
  if (sees("{")) return map();
  if (take(".")) {
    if (token_.kind != TokenKind::name) fail(place_of(token_), "A name is missing after \".\".");
    return name(true);
  }
  if (!take("(")) missing_value();
  const NodeId inner = expression();
  close(")", opening);
  return inner;
}

NodeId Parser::name(bool absolute) {
  const Span place = place_of(token_);
  std::string word(token_.text);
  if (word == "true" || word == "false") {
    advance();
    return add(literal_node(place, {.kind = TypeKind::boolean, .integer = word == "true"}));
  }
  if (word == "null") {
    advance();
    return add(literal_node(place, {}));
  }
  if (word == "in") missing_value();
  if (is_reserved(word)) {
    fail(place, quoted(word) + " is a word that CEL keeps for itself.", "Use another name.");
  }
  advance();
  if (sees("(")) return call(place, std::move(word));
  Node node{.kind = NodeKind::identifier, .absolute = absolute, .place = place, .whole = place};
  node.name = std::move(word);
  return add(std::move(node));
}

NodeId Parser::list() {
  Node node{.kind = NodeKind::list, .place = place_of(token_)};
  advance();
  arguments(node.children, "]");
  close("]", node.place);
  node.whole = from(node.place.offset);
  return add(std::move(node));
}

NodeId Parser::map() {
  Node node{.kind = NodeKind::map, .place = place_of(token_)};
  advance();
  while (!sees("}")) {
    node.children.push_back(expression());
    if (!take(":")) fail(place_of(token_), "A \":\" is missing between key and value.");
    node.children.push_back(expression());
    if (!take(",")) break;
  }
  close("}", node.place);
  node.whole = from(node.place.offset);
  return add(std::move(node));
}

NodeId Parser::text() {
  const Span place = place_of(token_);
  auto decoded = decode_literal(token_.text);
  if (auto* error = std::get_if<LiteralError>(&decoded)) {
    fail({place.offset + static_cast<std::uint32_t>(error->offset),
          static_cast<std::uint32_t>(error->length)},
         std::move(error->message));
  }
  advance();
  Constant constant{.kind = TypeKind::string};
  constant.text = std::get<std::string>(std::move(decoded));
  return add(literal_node(place, std::move(constant)));
}

NodeId Parser::number(bool negative, std::uint32_t begin) {
  std::string digits(negative ? "-" : "");
  digits += token_.text;
  const bool hexadecimal = token_.text.size() > 2 && (token_.text[1] | 0x20) == 'x';
  Constant constant{.kind =
                        token_.kind == TokenKind::integer ? TypeKind::integer : TypeKind::number};
  bool fits = false;
  if (constant.kind == TypeKind::number) {
    const auto parsed = parse_double(digits);
    fits = parsed.has_value();
    constant.number = parsed.value_or(0);
  } else {
    const auto parsed =
        hexadecimal ? parse_hexadecimal(token_.text.substr(2), negative) : parse_integer(digits);
    fits = parsed.has_value();
    constant.integer = parsed.value_or(0);
  }
  advance();
  const Span place = from(begin);
  if (!fits) fail(place, "This number is too large.", "Whole numbers have 64 bits.");
  return add(literal_node(place, std::move(constant)));
}

}  // namespace icpcheck::cel
