// SPDX-License-Identifier: MIT
// Text that a spreadsheet would run, and the apostrophe that keeps it from that in CSV.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck {

/// Puts an apostrophe before text that begins as a formula does: with = + - @, or their wide forms.
/// So it does where apostrophes stand before that already: each guard can be told from a text.
void guard_formula(std::string& text);

/// Takes away what `guard_formula` has put there, and nothing else.
[[nodiscard]] std::string_view without_guard(std::string_view text);

}  // namespace icpcheck
