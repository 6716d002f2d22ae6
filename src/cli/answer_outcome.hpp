// SPDX-License-Identifier: MIT
// What became of a round of answers, as a document and as JSON.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/answer/round.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::cli {

/// How `icpcheck answer` can tell it.
[[nodiscard]] std::vector<std::string_view> outcome_formats();

/// `file`: the description. `written`: whether it is, or only would be.
[[nodiscard]] paper::Paper tell_outcome(const answer::Outcome& outcome, const std::string& file,
                                        bool written);
void write_outcome(const answer::Outcome& outcome, const std::string& file, bool written,
                   std::ostream& out);

}  // namespace icpcheck::cli
