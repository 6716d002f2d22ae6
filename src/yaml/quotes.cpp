// SPDX-License-Identifier: MIT
// Looks for the closing quote in the source itself.
#include "yaml/quotes.hpp"

#include <algorithm>

#include "yaml/rescan.hpp"

namespace icpcheck::yaml {
namespace {

/// Whether a line has something on it, and not further right than `column`.
bool starts_outside(std::string_view source, std::size_t start, std::size_t column) {
  const std::size_t content = source.find_first_not_of(' ', start);
  if (content == npos || content - start > column) return false;
  return std::string_view("\t\r\n").find(source[content]) == npos;
}

/// Whether quoted text stays right of the collection that it stands in.
bool is_indented(std::string_view source, Extent quoted, const Builder& builder) {
  const std::size_t block = builder.block_offset();
  std::size_t at = source.substr(0, quoted.end).find('\n', quoted.begin);
  if (at == npos || block == npos) return true;
  const std::size_t column = block - line_start(source, block);
  for (; at < quoted.end; at = source.find('\n', at + 1)) {
    if (starts_outside(source, at + 1, column)) return false;
  }
  return true;
}

/// Whether what is written behind a closing quote may stand there.
bool is_ended(std::string_view source, std::size_t after, bool flow) {
  const std::size_t next = std::min(source.find_first_not_of(" \t", after), source.size());
  if (next == source.size()) return true;
  const char c = source[next];
  if (c == '\n' || c == '\r' || c == ':') return true;
  if (c == '#') return next > after;
  return flow && (c == ',' || c == ']' || c == '}');
}

}  // namespace

void check_quotes(std::string_view source, std::size_t opening, const Builder& builder,
                  Problems& problems) {
  const std::size_t closing = closing_quote(source, opening);
  const bool closed = closing != npos && is_indented(source, {opening, closing}, builder);
  if (!closed) {
    problems.refuse({opening, opening + 1}, "yaml.unclosed_quote", "this quote is not closed",
                    "Put the same quote at the end of the text.");
  }
  if (is_ended(source, closing + 1, builder.in_flow())) return;
  const bool single = source[opening] == '\'';
  problems.refuse({closing, closing + 1}, "yaml.text_after_quote",
                  "this quote ends the text, but more is written behind it",
                  single
                      ? "Write an apostrophe inside single quotes twice, as in 'the ICB''s'. Put "
                        "other texts in quotes as a whole."
                      : "Write a quote inside double quotes as \\\". Put other texts in quotes "
                        "as a whole.");
}

}  // namespace icpcheck::yaml
