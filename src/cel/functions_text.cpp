// SPDX-License-Identifier: MIT
// contains, startsWith, endsWith, matches.
#include <array>

#include "cel/functions.hpp"

namespace icpcheck::cel {
namespace {

using Arguments = std::span<const Value>;

Result contains(Context& context, Arguments a) {
  context.charge(a[0].text().size() / 64);
  return known(Value::of(a[0].text().find(a[1].text()) != std::string_view::npos));
}
Result starts_with(Context&, Arguments a) {
  return known(Value::of(a[0].text().starts_with(a[1].text())));
}
Result ends_with(Context&, Arguments a) {
  return known(Value::of(a[0].text().ends_with(a[1].text())));
}

Result matches(Context& context, Arguments a) {
  const std::string_view text = a[0].text();
  const re2::RE2* pattern = context.pattern(a[1].text());
  if (pattern == nullptr) {
    return failed("The pattern of matches is wrong: " + problem_of_pattern(a[1].text()) + ".");
  }
  if (!context.charge(text.size())) return unknown();
  return known(
      Value::of(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern)));
}

using enum Pattern;
constexpr std::array<Overload, 4> text_table = {{
    {"contains", Style::member, 2, {string, string}, boolean, contains},
    {"startsWith", Style::member, 2, {string, string}, boolean, starts_with},
    {"endsWith", Style::member, 2, {string, string}, boolean, ends_with},
    {"matches", Style::either, 2, {string, string}, boolean, matches},
}};

}  // namespace

std::span<const Overload> text_overloads() { return text_table; }

}  // namespace icpcheck::cel
