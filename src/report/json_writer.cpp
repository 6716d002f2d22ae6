// SPDX-License-Identifier: MIT
// Writing JSON, with its escaping in one place.
#include "icpcheck/report/json_writer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>

#include "icpcheck/base/text.hpp"
#include "report/plain.hpp"

namespace icpcheck::report {
namespace {

std::string escaped_unit(std::uint32_t unit) { return fmt::format("\\u{:04x}", unit); }

std::string escaped(char32_t code_point) {
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x10000) return escaped_unit(value);
  return escaped_unit(0xD800 + ((value - 0x10000) >> 10)) +
         escaped_unit(0xDC00 + ((value - 0x10000) & 0x3FF));
}

std::string_view short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    default:
      return "";
  }
}

using PlainJson = Plain<'"', '\\'>;

}  // namespace

void JsonWriter::begin_object(std::string_view key, Layout layout) { begin(key, layout, '{', '}'); }
void JsonWriter::begin_array(std::string_view key, Layout layout) { begin(key, layout, '[', ']'); }

void JsonWriter::begin(std::string_view key, Layout layout, char opening, char closing) {
  start_value(key);
  const bool inside_line = !levels_.empty() && levels_.back().layout == Layout::line;
  buffer_.add(opening);
  levels_.push_back({inside_line ? Layout::line : layout, closing});
}

void JsonWriter::end() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == Layout::lines && !level.empty) new_line();
  buffer_.add(level.closing);
  if (buffer_.size() > full) hand_over();
}

void JsonWriter::write_shared(const SharedText& value) {
  if (shared_json_.empty() || !(value == shared_)) {
    const std::size_t begin = buffer_.size();
    write_string(value);
    shared_ = value;
    shared_json_ = buffer_.view().substr(begin);
  } else {
    buffer_.add(shared_json_);
  }
}

void JsonWriter::write_number(std::int64_t value) {
  constexpr std::size_t longest = std::numeric_limits<std::int64_t>::digits10 + 2;  // and a sign
  char* const digits = buffer_.room(longest);
  buffer_.end_at(std::to_chars(digits, digits + longest, value).ptr);
}

void JsonWriter::texts(std::string_view key, const std::vector<std::string>& values) {
  begin_array(key, Layout::line);
  for (const std::string& value : values) text("", value);
  end();
}

void JsonWriter::end_line() {
  buffer_.add('\n');
  if (buffer_.size() > full) hand_over();
}

void JsonWriter::finish() {
  buffer_.add('\n');
  hand_over();
}

char* JsonWriter::separate(std::size_t room) {
  constexpr std::size_t longest = 2;
  char* place = buffer_.room(room + longest);
  if (levels_.empty()) return place;
  Level& level = levels_.back();
  if (!level.empty) *place++ = ',';
  if (level.layout == Layout::lines) {
    buffer_.end_at(place);
    new_line();
    place = buffer_.room(room);
  } else if (!level.empty) {
    *place++ = ' ';
  }
  level.empty = false;
  return place;
}

void JsonWriter::new_line() {
  buffer_.add('\n');
  buffer_.add(levels_.size() * 2, ' ');
}

void JsonWriter::write_string(std::string_view text) {
  constexpr std::size_t quotes = 2;
  char* const place = buffer_.room(text.size() + quotes);
  *place = '"';
  const std::size_t plain = PlainJson::copy(text, place + 1);
  buffer_.end_at(place + 1 + plain);
  if (plain < text.size()) write_escaped(text.substr(plain));
  buffer_.add('"');
}

void JsonWriter::write_escaped(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = write_escaped_character(text);
    text.remove_prefix(length);
    char* const place = buffer_.room(text.size());
    const std::size_t plain = PlainJson::copy(text, place);
    buffer_.end_at(place + plain);
    text.remove_prefix(plain);
  }
}

std::size_t JsonWriter::write_escaped_character(std::string_view text) {
  if (const std::string_view sign = short_escape(text.front()); !sign.empty()) {
    buffer_.add(sign);
    return 1;
  }
  const Character c = decode(text, 0);
  if (!c.valid) {
    buffer_.add("\xEF\xBF\xBD");  // U+FFFD
  } else if (is_hidden(c.code_point)) {
    buffer_.add(escaped(c.code_point));
  } else {
    buffer_.add(text.substr(0, c.length));
  }
  return c.length;
}

void JsonWriter::hand_over() {
  const std::string_view bytes = buffer_.view();
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  buffer_.clear();
}

}  // namespace icpcheck::report
