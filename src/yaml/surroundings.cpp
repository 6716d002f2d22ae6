// SPDX-License-Identifier: MIT
// Reads single lines as people see them, with no regard to what stands further up.
#include "yaml/surroundings.hpp"

#include <algorithm>

#include "yaml/outline.hpp"
#include "yaml/rescan.hpp"

namespace icpcheck::yaml {
namespace {

/// Behind the `-` and `?` with which a line begins.
std::size_t skip_markers(std::string_view source, std::size_t offset) {
  while (offset < source.size() && (source[offset] == '-' || source[offset] == '?') &&
         blank_at(source, offset + 1)) {
    offset = skip_spaces(source, offset + 1);
  }
  return offset;
}

/// The colon of the key that begins at `offset`; npos when its line has none.
std::size_t key_colon(std::string_view source, std::size_t offset) {
  const std::size_t end = line_end(source, offset);
  for (std::size_t at = offset; at < end; ++at) {
    if (source[at] == ':' && blank_at(source, at + 1)) return at;
  }
  return npos;
}

std::size_t find_value(std::string_view source, std::size_t content) {
  const std::size_t start = skip_markers(source, content);
  const std::size_t colon = key_colon(source, start);
  return colon == npos ? start : skip_spaces(source, colon + 1);
}

/// The nearest line above with more on it than a comment.
std::size_t find_above(std::string_view source, std::size_t line) {
  while (line > 0) {
    line = line_start(source, line - 1);
    const std::size_t content = skip_spaces(source, line);
    if (content < line_end(source, line) && source[content] != '#') return content;
  }
  return npos;
}

}  // namespace

Surroundings::Surroundings(std::string_view source_text, std::size_t where,
                           std::string_view message)
    : source(source_text), thrown(message), offset(where) {
  const std::size_t line = line_start(source, offset);
  content = skip_spaces(source, line);
  value = find_value(source, content);
  const std::size_t found = source.substr(line, content - line).find('\t');
  tab = found == npos ? npos : line + found;
  above = find_above(source, line);
  above_has_key = above != npos && key_colon(source, skip_markers(source, above)) != npos;
  bracket = bracket_around(source, offset);
  quote = quote_around(source, offset);
}

char Surroundings::here() const { return offset < source.size() ? source[offset] : '\n'; }

char Surroundings::value_start() const {
  return value <= offset && value < source.size() ? source[value] : '\n';
}

bool Surroundings::has_value_before() const { return value < offset && value > content; }

}  // namespace icpcheck::yaml
