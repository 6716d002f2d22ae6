// SPDX-License-Identifier: MIT
#include "sheet/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

bool is_noncharacter(char32_t c) { return c == 0xFFFE || c == 0xFFFF; }

constexpr std::size_t code_size = 7;  // of "_x0041_"

/// The number in "_x0041_", where the text begins so.
std::optional<char32_t> code_at_begin(std::string_view text) {
  if (text.size() < code_size || !text.starts_with("_x") || text[code_size - 1] != '_') {
    return std::nullopt;
  }
  std::uint32_t code = 0;
  const char* const end = text.data() + code_size - 1;
  const auto [at, error] = std::from_chars(text.data() + 2, end, code, 16);
  return error == std::errc{} && at == end ? std::optional<char32_t>{code} : std::nullopt;
}

/// Halves of characters and NUL are left as they are written.
bool may_be_meant(char32_t code) { return code != 0 && (code < 0xD800 || code > 0xDFFF); }

}  // namespace

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (bytes == "\r") {
      if (!text.substr(at).starts_with('\n')) shown += '\n';
    } else if (bytes == "\n" || bytes == "\t") {
      shown += bytes;
    } else if (is_noncharacter(c.code_point)) {
      shown += fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(c.code_point));
    } else {
      append_escaped(shown, bytes);
    }
  }
  return shown;
}

std::size_t excel_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = decode(text, at);
    length += c.code_point > 0xFFFF ? 2 : 1;
    at += c.length;
  }
  return length;
}

std::string cut(std::string text, std::size_t most, std::string_view mark) {
  if (text.size() <= most || excel_length(text) <= most) return text;
  std::size_t room = most - mark.size();
  std::size_t at = 0;
  while (true) {
    const Character c = decode(text, at);
    const std::size_t length = c.code_point > 0xFFFF ? 2 : 1;
    if (length > room) break;
    room -= length;
    at += c.length;
  }
  text.resize(at);
  return text.append(mark);
}

std::string to_office(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!code_at_begin(std::string_view(text).substr(at))) continue;
    text.insert(at + 1, "x005F_");
    at += code_size - 1;
  }
  return text;
}

std::string from_office(std::string_view text) {
  std::string meant;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
    const auto code = code_at_begin(text.substr(at));
    const bool is_code = code && may_be_meant(*code);
    meant += text.substr(0, is_code ? at : at + 1);
    if (is_code) append_utf8(meant, *code);
    text.remove_prefix(at + (is_code ? code_size : 1));
  }
  return meant.append(text);
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      plain += text[i];
    } else if (!text.substr(i + 1).starts_with('\n')) {
      plain += '\n';
    }
  }
  return plain;
}

}  // namespace icpcheck::sheet
