// SPDX-License-Identifier: MIT
// A fast reader for the part of YAML in which descriptions are mostly written. yaml-cpp stays the
// reference: it reads whatever is not in this part, and tests hold the two beside each other.
//
// The part, as a grammar; n is a column, counted from 0:
//
//   document  ::= blank* ( collection(n) | flow ) blank*   the first byte is ASCII
//   blank     ::= " "* comment? LF
//   comment   ::= "#" text                                 at the start, or after a space
//   collection(n) ::= map(n) | list(n)
//   map(n)    ::= ( " "{n} entry(n) | blank )+             each entry in the same column
//   list(n)   ::= ( " "{n} "-" " "+ item | blank )+
//   item      ::= value(n) | entry(m) ( " "{m} entry(m) | blank )*     m: where the first begins
//   entry(n)  ::= word ":" " "+ value(n)
//               | word ":" blank+ collection(m)            m > n, or a list with m = n
//   value(n)  ::= ( word | quoted | flow ) blank
//               | ( "|" | ">" ) "-"? LF lines(m)           m > n
//   lines(m)  ::= ( " "{m} text LF | LF )+                 begins with text; no space at its end
//   quoted    ::= "'" ( text | "''" )* "'" | '"' ( text | escape )* '"'            on one line
//   escape    ::= "\" ( '"' | "\" | "/" | [bfnrt] | "u" and four digits of one whole character )
//   flow      ::= "[" ( value ( "," value )* )? "]" | "{" ( key ":" value ( "," key ":" value )* )?
//   "}"
//                                                          spaces and LF anywhere between, as in
//                                                          JSON
//
// A word begins with a letter, a digit or a sign that means nothing to YAML, is none of the words
// for null, and has no ": ", no " #" and no control character; in flow it holds letters, digits,
// spaces and few signs. A text holds no control character. Keys are shorter than those that
// yaml-cpp takes for simple ones, and nothing is nested deeper than a few dozen levels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::yaml {

/// What yaml-cpp tells by an event: for a scalar its text, for all but the ends its place.
struct PlainEvent {
  enum class Kind : std::uint8_t { map, list, map_end, list_end, plain, quoted };

  Kind kind;
  bool flow = false;        // a collection in brackets
  bool made = false;        // the text is among those of the scanner, not in the source
  std::uint32_t place = 0;  // a byte of the source
  std::uint32_t begin = 0;  // of the text
  std::uint32_t length = 0;
};

class PlainScanner {
 public:
  explicit PlainScanner(std::string_view source) : source_(source) {}

  /// False as soon as something is outside of the part; the events are then worth nothing.
  [[nodiscard]] bool scan();
  [[nodiscard]] const std::vector<PlainEvent>& events() const { return events_; }
  [[nodiscard]] std::string_view text_of(const PlainEvent& event) const {
    return (event.made ? std::string_view(made_) : source_).substr(event.begin, event.length);
  }

 private:
  /// A collection in lines that is still open.
  struct Level {
    std::size_t column;
    bool list;
  };

  // plain_scanner.cpp: lines, keys and items
  bool scan_line();
  bool begin_line(std::size_t column, bool dash);
  bool scan_item(std::size_t column);
  bool scan_entry(std::size_t column);
  bool scan_key();
  bool scan_value(std::size_t column);
  bool open_level(std::size_t column, bool list);
  void close_level();

  // plain_scalars.cpp: texts on one line, and blocks
  bool scan_plain();
  bool scan_quoted();
  bool scan_escape();
  bool scan_block(std::size_t column);
  bool add_block_line(std::size_t& indentation, std::size_t column, std::size_t& breaks,
                      bool folded);
  bool pass_rest_of_line();
  bool pass_comment();
  void add_text(PlainEvent::Kind kind, std::size_t place, std::size_t begin, std::size_t end);

  // plain_flow.cpp
  bool scan_flow(std::size_t depth);
  bool scan_flow_item(std::size_t depth);
  bool scan_flow_key();
  bool scan_flow_word();
  void pass_flow_blanks();

  [[nodiscard]] bool at_end() const { return at_ >= source_.size(); }
  [[nodiscard]] char here() const { return source_[at_]; }
  [[nodiscard]] bool stands(char c) const { return at_ < source_.size() && source_[at_] == c; }
  void pass_spaces() {
    while (stands(' ')) ++at_;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;       // where the line begins
  bool awaits_below_ = false;  // the last line ended with a key
  std::vector<Level> levels_;
  std::vector<PlainEvent> events_;
  std::string made_;
};

}  // namespace icpcheck::yaml
