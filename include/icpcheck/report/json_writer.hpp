// SPDX-License-Identifier: MIT
// Writes JSON as it goes. Own and not a tree of nlohmann-json, because a report on thousands of
// descriptions would be held in memory a second time, many times its size.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/byte_buffer.hpp"
#include "icpcheck/base/shared_text.hpp"

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

  void text(std::string_view key, std::string_view value) {
    start_value(key);
    write_string(value);
  }
  /// The same for a text that comes many times in turn: it is escaped once.
  void shared(std::string_view key, const SharedText& value) {
    start_value(key);
    write_shared(value);
  }
  void number(std::string_view key, std::int64_t value) {
    start_value(key);
    write_number(value);
  }
  void flag(std::string_view key, bool value) { ready(key, value ? "true" : "false"); }
  void texts(std::string_view key, const std::vector<std::string>& values);
  /// A value that stands ready as JSON: what comes many times is made once.
  void ready(std::string_view key, std::string_view json) {
    start_value(key);
    buffer_.add(json);
  }

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
  void new_line();
  void write_string(std::string_view text);
  void write_shared(const SharedText& value);
  void write_number(std::int64_t value);
  void write_escaped(std::string_view text);
  std::size_t write_escaped_character(std::string_view text);

  /// What stands before a value. Here, because the compiler then knows how long each key is.
  void start_value(std::string_view key) {
    constexpr std::size_t signs = 4;  // around the key
    char* place = separate(key.size() + signs);
    if (!key.empty()) {
      *place++ = '"';
      place = ByteBuffer::put(key, place);
      place = ByteBuffer::put("\": ", place);
    }
    buffer_.end_at(place);
  }
  /// Writes what parts the value from the one before it; gives the place behind, with that room.
  char* separate(std::size_t room);

  static constexpr std::size_t full = 1 << 16;  // is handed over from here on

  std::ostream& out_;
  ByteBuffer buffer_{full + full / 16};
  std::vector<Level> levels_;
  SharedText shared_;        // what `shared` has written last
  std::string shared_json_;  // and as JSON
};

}  // namespace icpcheck::report
