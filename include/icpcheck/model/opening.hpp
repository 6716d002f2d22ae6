// SPDX-License-Identifier: MIT
// The first sentences of a report, from what was counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "icpcheck/model/tally.hpp"

namespace icpcheck {

/// A part of the first sentences, and the list that it is about.
struct OpeningPart {
  enum class About : std::uint8_t { all, known, unknown, not_checked };
  std::string text;
  About about = About::all;
};

/// "2 requirements of law are known to be missing. 7 more cannot be confirmed, because 4 facts are
/// not written down. ..." of one description, and how many of several meet what was asked.
/// `files` could not be read or checked. Joined, the parts are whole sentences.
[[nodiscard]] std::vector<OpeningPart> opening_of(const Tally& tally, std::size_t files);
/// The same as one text.
[[nodiscard]] std::string text_of(const std::vector<OpeningPart>& opening);

/// What checks of that strength ask for: "requirements of law". `beyond_law`: not all are law.
[[nodiscard]] std::string asked_noun(Strength strength, std::size_t count, bool beyond_law);

}  // namespace icpcheck
