// SPDX-License-Identifier: MIT
// Running text, whose parts say what they are: each format sets them in its own way.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/location.hpp"

namespace icpcheck::paper {

/// How something is meant. Formats that have colours show it by one, never by that alone.
enum class Tone : std::uint8_t { plain, good, warning, bad, quiet, unknown };

/// A piece of running text.
struct Run {
  enum class Kind : std::uint8_t {
    plain,
    strong,
    code,   // the path of a fact
    id,     // of a check or clause
    name,   // from a stranger: it may be written from right to left
    place,  // file:line:column, never parted; set apart from what stands before it
    date,   // YYYY-MM-DD, which formats may write in words
    tag,    // a sign and a word, in a coloured box where there is one
    more,   // a remark on what stands before it
  };
  std::string text;
  Kind kind = Kind::plain;
  /// Leads there, where it is an address that may be followed, or "#" and an anchor of this page.
  std::string address = {};
  Tone tone = Tone::plain;
  std::string sign = {};  // of a tag: one character
  std::string look = {};  // of a tag: its class in the style sheet
};

/// Running text. It may come from strangers: the writers escape it, and set it on one line.
struct Line {
  std::vector<Run> runs;

  Line() = default;
  // Most lines are one text, so they are written as one.
  Line(std::string text);
  Line(const char* text) : Line(std::string(text)) {}

  /// Adds a piece of that kind; nothing when it is empty.
  Line& add(std::string text, Run::Kind kind = Run::Kind::plain);
  Line& add(Run run);
  Line& add_strong(std::string text) { return add(std::move(text), Run::Kind::strong); }
  Line& add_link(std::string text, std::string address);
  Line& add(const Location& where);
  Line& add(Date date);
  Line& append(const Line& line);

  [[nodiscard]] bool empty() const { return runs.empty(); }
  /// The text alone, on one line.
  [[nodiscard]] std::string plain() const;
};

/// An item of a list, with what belongs below it.
struct Item {
  Line line;
  std::vector<Item> below = {};
  Tone tone = Tone::plain;

  Item() = default;
  Item(Line text) : line(std::move(text)) {}
  Item(std::string text) : line(std::move(text)) {}
  Item(const char* text) : line(text) {}
};

}  // namespace icpcheck::paper
