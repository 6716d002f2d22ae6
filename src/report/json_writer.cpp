// SPDX-License-Identifier: MIT
// Writing JSON, with its escaping in one place.
#include "icpcheck/report/json_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <limits>

#include "icpcheck/base/text.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t full = 1 << 16;

void append_unit(std::string& text, std::uint32_t unit) { text += fmt::format("\\u{:04x}", unit); }

void append_escaped(std::string& text, char32_t code_point) {
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x10000) return append_unit(text, value);
  append_unit(text, 0xD800 + ((value - 0x10000) >> 10));
  append_unit(text, 0xDC00 + ((value - 0x10000) & 0x3FF));
}

std::string_view short_escape(char32_t code_point) {
  switch (code_point) {
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

/// Which bytes stand for themselves. A table, because every byte of a report is looked up in it.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

/// How many bytes from the first on stand for themselves; most texts are all of them.
std::size_t count_plain(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && plain_bytes[static_cast<unsigned char>(text[count])]) ++count;
  return count;
}

}  // namespace

void JsonWriter::begin_object(std::string_view key, Layout layout) { begin(key, layout, '{', '}'); }
void JsonWriter::begin_array(std::string_view key, Layout layout) { begin(key, layout, '[', ']'); }

void JsonWriter::begin(std::string_view key, Layout layout, char opening, char closing) {
  start_value(key);
  const bool inside_line = !levels_.empty() && levels_.back().layout == Layout::line;
  buffer_ += opening;
  levels_.push_back({inside_line ? Layout::line : layout, closing});
}

void JsonWriter::end() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == Layout::lines && !level.empty) new_line();
  buffer_ += level.closing;
  if (buffer_.size() > full) hand_over();
}

void JsonWriter::text(std::string_view key, std::string_view value) {
  start_value(key);
  write_string(value);
}

void JsonWriter::number(std::string_view key, std::int64_t value) {
  start_value(key);
  std::array<char, std::numeric_limits<std::int64_t>::digits10 + 2>
      digits{};  // one more, and a sign
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  buffer_.append(digits.data(), end);
}

void JsonWriter::flag(std::string_view key, bool value) {
  start_value(key);
  buffer_ += value ? "true" : "false";
}

void JsonWriter::ready(std::string_view key, std::string_view json) {
  start_value(key);
  buffer_ += json;
}

void JsonWriter::texts(std::string_view key, const std::vector<std::string>& values) {
  begin_array(key, Layout::line);
  for (const std::string& value : values) text("", value);
  end();
}

void JsonWriter::end_line() {
  buffer_ += '\n';
  if (buffer_.size() > full) hand_over();
}

void JsonWriter::finish() {
  buffer_ += '\n';
  hand_over();
}

void JsonWriter::start_value(std::string_view key) {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) buffer_ += level.layout == Layout::line ? ", " : ",";
  level.empty = false;
  if (level.layout == Layout::lines) new_line();
  if (level.closing == ']') return;
  buffer_ += '"';
  buffer_ += key;
  buffer_ += "\": ";
}

void JsonWriter::new_line() {
  buffer_ += '\n';
  buffer_.append(levels_.size() * 2, ' ');
}

void JsonWriter::write_string(std::string_view text) {
  buffer_ += '"';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = count_plain(text.substr(i));
    buffer_ += text.substr(i, plain);
    i += plain;
    if (i == text.size()) break;
    const Character c = decode(text, i);
    if (!c.valid) {
      append_utf8(buffer_, 0xFFFD);
    } else if (const std::string_view escaped = short_escape(c.code_point); !escaped.empty()) {
      buffer_ += escaped;
    } else if (is_hidden(c.code_point)) {
      append_escaped(buffer_, c.code_point);
    } else {
      buffer_ += text.substr(i, c.length);
    }
    i += c.length;
  }
  buffer_ += '"';
}

void JsonWriter::hand_over() {
  out_ << buffer_;
  buffer_.clear();
}

}  // namespace icpcheck::report
