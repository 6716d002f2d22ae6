// SPDX-License-Identifier: MIT
// How a report was made, in sentences that all formats for people share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// "By icpcheck 0.1.0, as of 2021-12-07, with the pack principles 1.0.0."; `written` gives the
/// date the form of the report.
[[nodiscard]] std::string made_sentence(const Report& report,
                                        std::string (*written)(Date) = to_string);
/// One sentence for each option that was used.
[[nodiscard]] std::vector<std::string> option_sentences(const Report& report);
/// One line for each parameter whose value is not the pack's own.
[[nodiscard]] std::vector<std::string> parameter_lines(const Report& report);
/// "leave out" for "leave_out".
[[nodiscard]] std::string readable(std::string_view word);

}  // namespace icpcheck::report
