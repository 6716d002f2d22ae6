// SPDX-License-Identifier: MIT
// One step for each kind of token, with the rules of yaml-cpp on where a text ends.
#include "yaml/outline.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "yaml/rescan.hpp"

namespace icpcheck::yaml {
namespace {

using Sign = Outline::Sign;

bool is_one_of(char c, std::string_view set) { return set.find(c) != npos; }

}  // namespace

Outline::Outline(std::string_view source, std::size_t offset)
    : source_(source), at_(offset), line_(line_start(source, offset)) {}

bool Outline::blank_at(std::size_t offset) const {
  return offset >= source_.size() || is_one_of(source_[offset], " \t\r\n");
}

std::ptrdiff_t Outline::column_of(std::size_t offset) const {
  return static_cast<std::ptrdiff_t>(offset - line_);
}

Outline::Sign Outline::next() {
  while (at_ < source_.size()) {
    const char c = source_[at_];
    if (at_ == line_ && c == '%') return take_line(Sign::directive);
    if (at_ == line_ && is_blank_line()) return take_line(Sign::blank_line);
    if (!is_one_of(c, "# \t\r\n")) started_ = true;
    if (c == '[' || c == '{') {
      place_ = at_++;
      ++open_;
      return Sign::opening_bracket;
    }
    if ((c == ']' || c == '}') && open_ > 0) {
      place_ = at_++;
      --open_;
      return Sign::closing_bracket;
    }
    if (c == '"' || c == '\'') return pass_quoted();
    pass_token();
  }
  return Sign::end;
}

bool Outline::is_blank_line() const {
  const std::string_view blanks =
      source_.substr(at_, std::min(source_.find_first_not_of(" \t", at_), source_.size()) - at_);
  return blanks.find('\t') != npos && at_ + blanks.size() == line_end(source_, at_);
}

Outline::Sign Outline::take_line(Sign sign) {
  place_ = at_;
  pass_line();
  return sign;
}

void Outline::pass_token() {
  const char c = source_[at_];
  if (c == '\n') return pass_break();
  if (is_document_marker(at_, line_)) return pass_document_marker();
  if (is_one_of(c, " \t\r,]}")) {
    ++at_;
  } else if (c == '#') {
    pass_line();
  } else if (is_one_of(c, "-?:") && blank_at(at_ + 1)) {
    pass_indicator();
  } else if (is_one_of(c, "&*!")) {
    pass_property();
  } else if (is_one_of(c, "|>") && open_ == 0) {
    pass_block_scalar();
  } else {
    pass_plain();
  }
}

bool Outline::is_document_marker(std::size_t offset, std::size_t line) const {
  const std::string_view marker = source_.substr(offset, 3);
  return offset == line && (marker == "---" || marker == "...") && blank_at(offset + 3);
}

void Outline::pass_document_marker() {
  at_ += 3;
  parent_ = none;
}

void Outline::pass_break() { line_ = ++at_; }

void Outline::pass_line() { at_ = line_end(source_, at_); }

void Outline::pass_indicator() {
  if (open_ == 0 && source_[at_] != ':') parent_ = column_of(at_);
  ++at_;
}

void Outline::pass_property() { at_ = property_end(source_, at_); }

Outline::Sign Outline::pass_quoted() {
  place_ = at_;
  const std::ptrdiff_t column = column_of(place_);
  const std::size_t closing = closing_quote(source_, place_);
  at_ = closing == npos ? source_.size() : closing + 1;
  if (closing == npos) return Sign::unclosed_quote;
  const std::size_t last_break = source_.substr(place_, at_ - place_).rfind('\n');
  if (last_break != npos) line_ = place_ + last_break + 1;
  const std::size_t after = std::min(source_.find_first_not_of(" \t", at_), source_.size());
  const bool is_key = after < source_.size() && source_[after] == ':' && open_ == 0;
  if (is_key) parent_ = column;
  return Sign::quoted;
}

void Outline::pass_block_scalar() {
  pass_line();
  while (at_ < source_.size()) {
    const std::size_t start = source_.find('\n', at_);
    if (start == npos) return;
    const std::size_t content = source_.find_first_not_of(" \r\n", start);
    if (content == npos) {
      at_ = source_.size();
      return;
    }
    line_ = line_start(source_, content);
    at_ = line_;
    if (column_of(content) <= parent_) return;
    at_ = line_end(source_, content);
  }
}

bool Outline::ends_plain() const {
  const char c = source_[at_];
  if (c == '\r' || c == '\n') return true;
  if (c == ':' && blank_at(at_ + 1)) return true;
  if (is_one_of(c, " \t")) return at_ + 1 < source_.size() && source_[at_ + 1] == '#';
  if (open_ == 0) return false;
  if (c == ':') return is_one_of(source_[at_ + 1], ",]}");
  return is_one_of(c, ",?[]{}");
}

void Outline::pass_plain_line() {
  while (at_ < source_.size() && !ends_plain()) ++at_;
}

/// Moves to the next line with text when the text of a plain scalar goes on there.
bool Outline::goes_on_below() {
  if (at_ >= source_.size() || !is_one_of(source_[at_], "\r\n")) return false;
  const std::size_t content = std::min(source_.find_first_not_of(" \t\r\n", at_), source_.size());
  if (content == source_.size() || source_[content] == '#') return false;
  const std::size_t line = line_start(source_, content);
  const bool indented = static_cast<std::ptrdiff_t>(content - line) > parent_ || open_ > 0;
  if (!indented || is_document_marker(content, line)) return false;
  line_ = line;
  at_ = content;
  return true;
}

void Outline::pass_plain() {
  const std::ptrdiff_t column = column_of(at_);
  const std::size_t first_line = line_;
  // The first character never ends a text, whatever it is.
  ++at_;
  pass_plain_line();
  while (goes_on_below()) pass_plain_line();
  const bool is_key = at_ < source_.size() && source_[at_] == ':' && line_ == first_line;
  if (is_key && open_ == 0) parent_ = column;
}

void check_open_brackets(std::string_view source, std::size_t most, Problems& problems) {
  Outline outline(source);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (outline.open() <= most) continue;
    problems.refuse({outline.place(), outline.place() + 1}, "yaml.too_many_brackets",
                    "more than " + std::to_string(most) + " brackets are open here",
                    "Close the brackets, or write the list in lines that start with -.");
  }
}

bool is_closed(std::string_view source, std::size_t opening) {
  Outline outline(source, opening);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (sign == Sign::closing_bracket && outline.open() == 0) return true;
  }
  return false;
}

std::size_t bracket_around(std::string_view source, std::size_t offset) {
  std::vector<std::size_t> open;
  Outline outline(source);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    if (outline.place() >= offset) break;
    if (sign == Sign::opening_bracket) open.push_back(outline.place());
    if (sign == Sign::closing_bracket) open.pop_back();
  }
  return open.empty() ? npos : open.back();
}

std::size_t quote_around(std::string_view source, std::size_t offset) {
  Outline outline(source);
  for (Sign sign = outline.next(); sign != Sign::end; sign = outline.next()) {
    const bool quoted = sign == Sign::quoted || sign == Sign::unclosed_quote;
    if (quoted && outline.place() < offset && offset <= outline.end()) return outline.place();
  }
  return npos;
}

}  // namespace icpcheck::yaml
