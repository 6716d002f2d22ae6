// SPDX-License-Identifier: MIT
// Small scanners over the source, each for one question that the events leave open.
#include "yaml/rescan.hpp"

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::yaml {
namespace {

bool is_break(char c) { return c == '\n' || c == '\r'; }
bool is_white(char c) { return is_space(c) || is_break(c); }

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_in_tag(std::string_view source, std::size_t offset) {
  constexpr std::string_view signs = "-#;/?:@&=+$_.~*'()";
  const char c = source[offset];
  if (c == '%') {
    return offset + 2 < source.size() && is_hex(source[offset + 1]) && is_hex(source[offset + 2]);
  }
  return is_letter_or_digit(c) || signs.find(c) != npos;
}

/// The end of a tag as yaml-cpp sees it: at most one more `!`, which ends its handle.
std::size_t tag_end(std::string_view source, std::size_t offset) {
  if (stands_at(source, offset + 1, "<")) {
    return std::min(source.find('>', offset), source.size() - 1) + 1;
  }
  bool handle = true;
  std::size_t at = offset + 1;
  for (; at < source.size(); ++at) {
    const bool ends_handle = handle && source[at] == '!';
    if (!ends_handle && !is_in_tag(source, at)) break;
    handle = handle && !ends_handle;
  }
  return at;
}

std::size_t closing_single(std::string_view source, std::size_t opening) {
  std::size_t at = source.find('\'', opening + 1);
  while (at != npos && at + 1 < source.size() && source[at + 1] == '\'') {
    at = source.find('\'', at + 2);
  }
  return at;
}

std::size_t closing_double(std::string_view source, std::size_t opening) {
  std::size_t at = source.find_first_of("\"\\", opening + 1);
  while (at != npos && source[at] == '\\') at = source.find_first_of("\"\\", at + 2);
  return at;
}

}  // namespace

bool blank_at(std::string_view source, std::size_t offset) {
  return offset >= source.size() || is_white(source[offset]);
}

std::size_t skip_spaces(std::string_view source, std::size_t offset) {
  while (offset < source.size() && is_space(source[offset])) ++offset;
  return offset;
}

bool stands_at(std::string_view source, std::size_t offset, std::string_view set) {
  return offset < source.size() && set.find(source[offset]) != npos;
}

std::size_t property_end(std::string_view source, std::size_t offset) {
  if (source[offset] == '!') return tag_end(source, offset);
  return std::min(source.find_first_of(" \t\r\n,[]{}", offset), source.size());
}

std::size_t skip_blank(std::string_view source, std::size_t offset) {
  while (offset < source.size()) {
    if (source[offset] == '#') {
      offset = line_end(source, offset);
    } else if (is_white(source[offset])) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t line_start(std::string_view source, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t before = source.rfind('\n', offset - 1);
  return before == npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view source, std::size_t offset) {
  const std::size_t end = std::min(source.find('\n', offset), source.size());
  return end > offset && source[end - 1] == '\r' ? end - 1 : end;
}

Properties skip_properties(std::string_view source, std::size_t offset, bool anchor, bool tag) {
  Properties found{offset};
  while (found.value < source.size()) {
    const char c = source[found.value];
    if (c == '&' && anchor) {
      anchor = false;
    } else if (c == '!' && tag) {
      tag = false;
      found.tag = found.value;
    } else {
      break;
    }
    found.value = skip_blank(source, property_end(source, found.value));
  }
  return found;
}

std::size_t closing_quote(std::string_view source, std::size_t opening) {
  return source[opening] == '"' ? closing_double(source, opening) : closing_single(source, opening);
}

std::string_view null_word(std::string_view source, std::size_t offset) {
  constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  const std::string_view rest = source.substr(std::min(offset, source.size()));
  for (const std::string_view word : words) {
    if (!rest.starts_with(word)) continue;
    const std::size_t end = offset + word.size();
    const bool ends = blank_at(source, end) || std::string_view(":,]}").find(source[end]) != npos;
    if (ends) return rest.substr(0, word.size());
  }
  return {};
}

bool is_before_colon(std::string_view source, std::size_t end) {
  return stands_at(source, skip_spaces(source, end), ":");
}

std::size_t blank_item(std::string_view source, std::size_t column, std::size_t next) {
  for (std::size_t end = next; end > 0;) {
    const std::size_t start = line_start(source, end);
    const std::size_t dash = start + column;
    const std::size_t content = skip_spaces(source, start);
    const bool here = dash < end && source[dash] == '-' && blank_at(source, dash + 1);
    if (here && source[content] != '#') return dash;
    if (start == 0) break;
    end = start - 1;
  }
  return next;
}

}  // namespace icpcheck::yaml
