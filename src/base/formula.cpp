// SPDX-License-Identifier: MIT
#include "icpcheck/base/formula.hpp"

#include <algorithm>
#include <array>

namespace icpcheck {
namespace {

/// What a spreadsheet takes for the begin of a formula; the wide forms are taken so, too.
constexpr std::array<std::string_view, 8> starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

}  // namespace

bool is_like_formula(std::string_view text) {
  // Without all apostrophes before it.
  const std::string_view rest = text.substr(std::min(text.find_first_not_of('\''), text.size()));
  return std::ranges::any_of(starts,
                             [rest](std::string_view start) { return rest.starts_with(start); });
}

void guard_formula(std::string& text) {
  if (is_like_formula(text)) text.insert(0, 1, '\'');
}

std::string_view without_guard(std::string_view text) {
  return text.starts_with('\'') && is_like_formula(text) ? text.substr(1) : text;
}

}  // namespace icpcheck
