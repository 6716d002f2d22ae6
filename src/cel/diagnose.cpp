// SPDX-License-Identifier: MIT
// Diagnostics at a place of an expression.
#include "cel/diagnose.hpp"

#include <algorithm>

#include "icpcheck/base/text.hpp"

namespace icpcheck::cel {

Diagnostic diagnose(const Text& text, Span place, std::string code, std::string message,
                    std::string hint) {
  if (text.diagnose) {
    return text.diagnose(place.offset, place.length, std::move(code), std::move(message),
                         std::move(hint));
  }
  const std::string_view before = std::string_view(text.text).substr(0, place.offset);
  const std::size_t line_start = before.rfind('\n') + 1;
  const std::size_t line_end = std::min(text.text.find('\n', line_start), text.text.size());
  const std::size_t end = std::min<std::size_t>(place.offset + place.length, line_end);
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  diagnostic.where.file = "expression";
  diagnostic.where.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  diagnostic.where.column =
      static_cast<std::uint32_t>(count_characters(before.substr(line_start))) + 1;
  diagnostic.source_line = text.text.substr(line_start, line_end - line_start);
  const std::size_t marked =
      end > place.offset ? count_characters(text.text.substr(place.offset, end - place.offset)) : 1;
  diagnostic.length = static_cast<std::uint32_t>(marked);
  return diagnostic;
}

}  // namespace icpcheck::cel
