// SPDX-License-Identifier: MIT
// Words, quoted texts and blocks of lines.
#include <algorithm>
#include <charconv>
#include <system_error>

#include "icpcheck/base/text.hpp"
#include "yaml/plain_scanner.hpp"
#include "yaml/plain_signs.hpp"

namespace icpcheck::yaml {
namespace {

using EventKind = PlainEvent::Kind;

/// A whole character by its four digits; 0 when it is none, or a control character.
char32_t character_of(std::string_view digits) {
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (digits.size() != 4 || end != digits.data() + 4 || error != std::errc{}) return 0;
  const bool whole = code < 0xD800 || code > 0xDFFF;
  return code >= 0xA0 && whole ? code : code >= 0x20 && code < 0x7F ? code : 0;
}

bool is_all_text(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is(c, in_text); });
}

}  // namespace

void PlainScanner::add_text(EventKind kind, std::size_t place, std::size_t begin, std::size_t end) {
  events_.push_back({.kind = kind,
                     .place = static_cast<std::uint32_t>(place),
                     .begin = static_cast<std::uint32_t>(begin),
                     .length = static_cast<std::uint32_t>(end - begin)});
}

bool PlainScanner::pass_comment() {
  for (; !at_end(); ++at_) {
    if (here() == '\n') {
      ++at_;
      return true;
    }
    if (!is(here(), in_text)) return false;
  }
  return true;
}

bool PlainScanner::pass_rest_of_line() {
  pass_spaces();
  if (at_end()) return true;
  if (here() == '#' && source_[at_ - 1] == ' ') return pass_comment();
  if (here() != '\n') return false;
  ++at_;
  return true;
}

bool PlainScanner::scan_plain() {
  if (!is(here(), begins_word)) return false;
  const std::size_t start = at_;
  std::size_t end = at_;
  for (;; ++at_) {
    if (at_end()) return false;
    const char c = here();
    if (c == '\n') break;
    if (c == '#' && source_[at_ - 1] == ' ') break;
    if (!is(c, in_text)) return false;
    if (c == ':' && at_ + 1 < source_.size() &&
        (source_[at_ + 1] == ' ' || source_[at_ + 1] == '\n')) {
      return false;
    }
    if (c != ' ') end = at_ + 1;
  }
  if (is_null_word(source_.substr(start, end - start))) return false;
  add_text(EventKind::plain, start, start, end);
  return pass_rest_of_line();
}

bool PlainScanner::scan_quoted() {
  const char quote = here();
  const std::size_t place = at_++;
  const std::size_t start = at_;
  const std::size_t made = made_.size();
  std::size_t copied = at_;  // the text up to here is among those made
  while (true) {
    if (at_end() || !is(here(), in_text)) return false;
    const bool doubled = quote == '\'' && source_.substr(at_, 2) == "''";
    if (here() == quote && !doubled) break;
    if (!doubled && (quote != '"' || here() != '\\')) {
      ++at_;
      continue;
    }
    made_ += source_.substr(copied, at_ - copied);
    ++at_;
    if (!doubled && !scan_escape()) return false;
    copied = doubled ? at_++ : at_;
  }
  if (copied > start) made_ += source_.substr(copied, at_ - copied);
  add_text(EventKind::quoted, place, copied > start ? made : start,
           copied > start ? made_.size() : at_);
  events_.back().made = copied > start;
  ++at_;
  return true;
}

/// The letter behind the backslash.
bool PlainScanner::scan_escape() {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
  if (at_end()) return false;
  if (here() == 'u') {
    const char32_t character = character_of(source_.substr(at_ + 1, 4));
    if (character == 0) return false;
    append_utf8(made_, character);
    at_ += 5;
    return true;
  }
  const std::size_t letter = letters.find(here());
  if (letter == std::string_view::npos) return false;
  made_ += meant[letter];
  ++at_;
  return true;
}

/// Lines that are all indented alike. What follows a shorter line is not of the block, and a line
/// in between is outside of the subset.
bool PlainScanner::scan_block(std::size_t column) {
  const std::size_t place = at_;
  const bool folded = source_[at_++] == '>';
  const bool strip = stands('-');
  if (strip) ++at_;
  if (!stands('\n')) return false;
  ++at_;
  const std::size_t made = made_.size();
  std::size_t indentation = 0;
  std::size_t breaks = 0;
  while (!at_end()) {
    line_ = at_;
    pass_spaces();
    if (at_end()) return false;
    const std::size_t here_column = at_ - line_;
    if (here() == '\n') {
      if (here_column > 0 || indentation == 0) return false;
      ++breaks;
      ++at_;
    } else if (indentation > 0 && here_column <= column) {
      at_ = line_;
      break;
    } else if (here_column <= column || !add_block_line(indentation, here_column, breaks, folded)) {
      return false;
    }
  }
  if (indentation == 0) return false;
  if (!strip) made_ += '\n';
  add_text(EventKind::quoted, place, made, made_.size());
  events_.back().made = true;
  return true;
}

bool PlainScanner::add_block_line(std::size_t& indentation, std::size_t column, std::size_t& breaks,
                                  bool folded) {
  if (indentation > 0) {
    if (column != indentation) return false;
    if (folded && breaks == 0) made_ += ' ';
    made_.append(folded ? breaks : breaks + 1, '\n');
  }
  indentation = column;
  breaks = 0;
  const std::size_t end = source_.find('\n', at_);
  if (end == std::string_view::npos || source_[end - 1] == ' ') return false;
  const std::string_view text = source_.substr(at_, end - at_);
  if (!is_all_text(text)) return false;
  made_ += text;
  at_ = end + 1;
  return true;
}

}  // namespace icpcheck::yaml
