// SPDX-License-Identifier: MIT
// Escaping for Markdown, in one place.
#include "icpcheck/paper/markdown_text.hpp"

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {
namespace {

/// "&" would begin a character reference, "$" a formula, "~" is struck through.
constexpr std::string_view signs = "\\|<>*_`[]#&~$";

/// "-", "+", "=" at the begin of a line make lists, headings and rules; "1." and "1)" do, too.
/// "/" is a command to GitLab there.
std::size_t sign_at_start(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (std::string_view{"-+=/"}.find(text.front()) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const bool is_list =
      digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return is_list ? digits : std::string_view::npos;
}

/// "!7" and "%7" lead to merge requests and milestones of GitLab, which heeds a backslash.
bool is_sign(char c, char next) {
  if (c == '!') return is_digit(next);
  if (c == '%') return next != ' ';
  return signs.find(c) != std::string_view::npos;
}

/// Whether `text` ends with the word, in small or capital letters.
bool ends_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(text.size() - word.size()), word, {}, lower);
}

/// "GH-12" and "GL-12" are issues, "high-12" is not.
bool begins_issue(std::string_view text) {
  if (!ends_with(text, "gh") && !ends_with(text, "gl")) return false;
  return text.size() == 2 || !is_letter_or_digit(text[text.size() - 3]);
}

/// Sites look for these in the text that is shown, where no backslash is left: "@team", "a@b.c",
/// "#12", "GH-12", "http://host", "www.host". They pass over code.
bool makes_link(std::string_view text, std::size_t at) {
  const auto is_text = [&](std::size_t i) { return i < text.size() && text[i] != ' '; };
  const bool before_digit = at + 1 < text.size() && is_digit(text[at + 1]);
  switch (text[at]) {
    case '@':
      return is_text(at + 1);
    case '#':
      return before_digit;
    case '-':
      return before_digit && begins_issue(text.substr(0, at));
    case ':':
      return text.substr(at, 3) == "://" && is_text(at + 3);
    case '.':
      return is_text(at + 1) && ends_with(text.substr(0, at), "www");
    default:
      return false;
  }
}

/// Writes text literally, a piece after the other.
class Literal {
 public:
  void escaped(char c) { (written_ += '\\') += c; }
  void plain(char c) { written_ += c; }
  /// Signs that follow each other are in one piece of code.
  void code(char c) {
    const bool goes_on = end_of_code_ > 0 && end_of_code_ == written_.size();
    if (goes_on) {
      written_.pop_back();
    } else {
      written_ += '`';
    }
    (written_ += c) += '`';
    end_of_code_ = written_.size();
  }
  std::string text() && { return std::move(written_); }

 private:
  std::string written_;
  std::size_t end_of_code_ = 0;
};

/// `write` writes what makes a link.
template <class Write>
std::string literal_of(std::string_view text, Write write) {
  const std::string shown = escape(text);
  const std::size_t start = sign_at_start(shown);
  Literal literal;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char next = i + 1 < shown.size() ? shown[i + 1] : ' ';
    const bool is_word = is_letter_or_digit(shown[i]) || shown[i] == ' ';
    if (!is_word && makes_link(shown, i)) {
      write(literal, shown[i]);
    } else if (!is_word && (i == start || is_sign(shown[i], next))) {
      literal.escaped(shown[i]);
    } else {
      literal.plain(shown[i]);
    }
  }
  return std::move(literal).text();
}

/// The text of a link: sites put no second one into it.
std::string label_of(std::string_view text) {
  return literal_of(text, [](Literal& literal, char sign) { literal.escaped(sign); });
}

}  // namespace

std::string markdown(std::string_view text) {
  return literal_of(text, [](Literal& literal, char sign) { literal.code(sign); });
}

std::string markdown_inside(std::string_view text) {
  return markdown(" " + std::string(text)).substr(1);
}

std::string markdown_link(std::string_view text, std::string_view address) {
  if (!may_link(address)) return markdown(text);
  std::string literal;
  for (const char c : address) {
    // Within <> these are all that could be read as something else; "|" is no address.
    if (c == '&' || c == '*' || c == '_') literal += '\\';
    literal += c;
  }
  return "[" + label_of(text) + "](<" + literal + ">)";
}

}  // namespace icpcheck::paper
