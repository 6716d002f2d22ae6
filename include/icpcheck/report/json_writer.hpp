// SPDX-License-Identifier: MIT
// Writes JSON as it goes. Own and not a tree of nlohmann-json, because a report on thousands of
// descriptions would be held in memory a second time, many times its size.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::report {

class JsonWriter {
 public:
  /// `line`: the whole value stands on one line, so that a changed finding is one changed line.
  enum class Layout : std::uint8_t { lines, line };

  explicit JsonWriter(std::ostream& out) : out_(out) {}

  /// Begin a value; within an object with its key, within an array with "". A key is a word of the
  /// format, never text from outside: it is not escaped.
  void begin_object(std::string_view key = "", Layout layout = Layout::lines);
  void begin_array(std::string_view key = "", Layout layout = Layout::lines);
  /// Ends the object or array that was begun last.
  void end();

  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, std::int64_t value);
  void flag(std::string_view key, bool value);
  void texts(std::string_view key, const std::vector<std::string>& values);
  /// A value that stands ready as JSON: what comes many times is made once.
  void ready(std::string_view key, std::string_view json);

  /// Ends the line after a value, for one value a line.
  void end_line();
  /// Hands over what is written; call it last.
  void finish();
  /// As `finish`, but without ending a line.
  void hand_over();

 private:
  struct Level {
    Layout layout;
    char closing;
    bool empty = true;
  };
  void begin(std::string_view key, Layout layout, char opening, char closing);
  void start_value(std::string_view key);
  void new_line();
  void write_string(std::string_view text);

  std::ostream& out_;
  std::string buffer_;
  std::vector<Level> levels_;
};

}  // namespace icpcheck::report
