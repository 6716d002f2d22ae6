// SPDX-License-Identifier: MIT
// Walks through the path once, at all places of the pattern that its beginning may have led to.
#include "batch/glob.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "icpcheck/base/text.hpp"

namespace icpcheck::batch {
namespace {

enum class TokenKind : std::uint8_t { letter, one, some, any, folders };

struct Token {
  TokenKind kind;
  char32_t letter = 0;
};

std::vector<Token> tokens_of(std::string_view pattern) {
  std::vector<Token> tokens;
  bool begins = true;  // a name of the path
  while (!pattern.empty()) {
    std::size_t length = 1;
    if (begins && pattern.starts_with("**/")) {
      length = 3;
      tokens.push_back({TokenKind::folders});
    } else if (pattern.starts_with("**")) {
      length = 2;
      tokens.push_back({TokenKind::any});
    } else if (pattern.front() == '*') {
      tokens.push_back({TokenKind::some});
    } else if (pattern.front() == '?') {
      tokens.push_back({TokenKind::one});
    } else {
      const Character c = decode(pattern, 0);
      length = c.length;
      tokens.push_back({TokenKind::letter, c.code_point});
    }
    begins = pattern[length - 1] == '/';
    pattern.remove_prefix(length);
  }
  return tokens;
}

bool may_be_nothing(const Token& token) {
  return token.kind == TokenKind::some || token.kind == TokenKind::any ||
         token.kind == TokenKind::folders;
}

/// Whether the token can go on after the letter, and whether it can end with it.
struct Step {
  bool stays;
  bool ends;
};
Step take_letter(const Token& token, char32_t letter) {
  const bool is_slash = letter == '/';
  switch (token.kind) {
    case TokenKind::letter:
      return {.stays = false, .ends = token.letter == letter};
    case TokenKind::one:
      return {.stays = false, .ends = !is_slash};
    case TokenKind::some:
      return {.stays = !is_slash, .ends = !is_slash};
    case TokenKind::any:
      return {.stays = true, .ends = true};
    case TokenKind::folders:
      return {.stays = true, .ends = is_slash};
  }
  return {.stays = false, .ends = false};
}

}  // namespace

bool matches(std::string_view pattern, std::string_view path) {
  const std::vector<Token> tokens = tokens_of(pattern);
  std::vector<bool> places(tokens.size() + 1);
  places[0] = true;
  // What may be nothing is passed by; `**/` only where a name begins.
  const auto pass_by = [&tokens](std::vector<bool>& at, bool begins) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool inside = tokens[i].kind == TokenKind::folders && !begins;
      if (at[i] && !inside && may_be_nothing(tokens[i])) at[i + 1] = true;
    }
  };
  pass_by(places, true);
  while (!path.empty()) {
    const Character c = decode(path, 0);
    std::vector<bool> next(tokens.size() + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!places[i]) continue;
      const Step step = take_letter(tokens[i], c.code_point);
      if (step.stays) next[i] = true;
      if (step.ends) next[i + 1] = true;
    }
    pass_by(next, c.code_point == '/');
    places = std::move(next);
    path.remove_prefix(c.length);
  }
  return places.back();
}

}  // namespace icpcheck::batch
