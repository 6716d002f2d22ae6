// SPDX-License-Identifier: MIT
// The parser at work: one token ahead, nodes so far, the first error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cel/ast.hpp"
#include "cel/lexer.hpp"

namespace icpcheck::cel {

/// What is wrong; thrown inside the parser only, caught in parse().
struct SyntaxError {
  Span place;
  std::string code;
  std::string message;
  std::string hint;
};

class Parser {
 public:
  Parser(const Text& text, bool macros) : text_(text.text), lexer_(text), macros_(macros) {
    advance();
  }

  [[nodiscard]] Ast parse();

 private:
  class Deeper;  // counts the levels of recursion

  // parser.cpp: operators
  NodeId expression();
  NodeId chain(NodeKind kind);
  NodeId binary(int least_binding);
  NodeId unary();
  NodeId negated(const std::vector<Span>& signs, std::string_view sign);

  // parser_values.cpp: what stands between operators
  NodeId member();
  NodeId parts_of(NodeId base);
  NodeId primary();
  NodeId selection(NodeId base);
  NodeId index(NodeId base);
  NodeId name(bool absolute);
  NodeId call(Span place, std::string function);
  NodeId member_call(NodeId base, Span place, std::string function);
  NodeId list();
  NodeId map();
  NodeId text();
  NodeId number(bool negative, std::uint32_t begin);
  void arguments(std::vector<NodeId>& children, std::string_view closing);
  [[noreturn]] void missing_value() const;

  // macros.cpp
  [[nodiscard]] NodeId expand(Node call);
  NodeId has(Node call);

  NodeId add(Node node);
  void advance();
  [[nodiscard]] bool sees(std::string_view sign) const;
  bool take(std::string_view sign);
  void close(std::string_view closing, Span opening);
  [[nodiscard]] Span place_of(const Token& token) const;
  [[nodiscard]] Span from(std::uint32_t begin) const;
  [[noreturn]] static void fail(Span place, std::string message, std::string hint = {},
                                std::string code = "cel.syntax");

  std::string_view text_;
  Lexer lexer_;
  Token token_;
  std::uint32_t end_ = 0;  // of the token taken last
  std::uint32_t depth_ = 0;
  bool macros_;
  Ast ast_;
};

/// Counts a level while it lives.
class Parser::Deeper {
 public:
  explicit Deeper(Parser& parser);
  ~Deeper() { --parser_.depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;

 private:
  Parser& parser_;
};

}  // namespace icpcheck::cel
