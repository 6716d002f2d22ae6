// SPDX-License-Identifier: MIT
// How loudly tools for programmers are to say a finding.
#pragma once

#include <cstdint>
#include <string_view>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// Quietest first.
enum class Level : std::uint8_t { none, note, warning, error };

/// "note".
[[nodiscard]] std::string_view word(Level level);
/// Of a shortfall of a check with that strength.
[[nodiscard]] Level level_of(Strength strength);
/// `must` and `minimum` are errors, as is a check that failed; `should` is a warning when it is a
/// gap and a note when it is not stated; `may` is a note. What is waived counts as if it were not.
/// None: met, not due, not applicable.
[[nodiscard]] Level level_of(const Finding& finding);

}  // namespace icpcheck::report
