// SPDX-License-Identifier: MIT
// Text that a spreadsheet would run, and the apostrophe that keeps it from that in CSV.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck {

/// Whether it begins as a formula does, or as one with apostrophes before it: = + - @, or their
/// wide forms.
[[nodiscard]] bool is_like_formula(std::string_view text);

/// Puts an apostrophe before such text. One more where there are some already: so each guard can be
/// told from a text.
void guard_formula(std::string& text);

/// Takes away what `guard_formula` has put there, and nothing else.
[[nodiscard]] std::string_view without_guard(std::string_view text);

}  // namespace icpcheck
