// SPDX-License-Identifier: MIT
// What became of a round of answers, as a document.
#pragma once

#include <string>

#include "icpcheck/answer/round.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::cli {

/// `file`: the description. `written`: whether it is, or only would be.
[[nodiscard]] paper::Paper tell_outcome(const answer::Outcome& outcome, const std::string& file,
                                        bool written);

}  // namespace icpcheck::cli
