// SPDX-License-Identifier: MIT
// One finding in words for a board.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "brief/parts.hpp"

namespace icpcheck::brief {

/// The findings that apply, in the order of the packs.
[[nodiscard]] std::vector<std::reference_wrapper<const Finding>> applying(
    const DescriptionResult& result);

/// True when some fact that the finding rests on, stated or not, fits.
template <class Fits>
[[nodiscard]] bool rests_on(const Finding& finding, const Fits& fits) {
  const auto any = [&fits](const auto& facts) {
    for (const auto& fact : facts) {
      if (fits(fact.path)) return true;
    }
    return false;
  };
  if (any(finding.facts) || any(finding.missing)) return true;
  for (const SubjectResult& subject : finding.subjects) {
    if (any(subject.facts) || any(subject.missing)) return true;
  }
  return false;
}

/// "The ICP meets in public (P4.2)".
[[nodiscard]] std::string title_with_id(const Finding& finding);
/// What the description says: a sentence or two, without paths.
[[nodiscard]] std::string position(const Brief& brief, const Finding& finding);
/// "by 1 April 2022" or "from 1 April 2022"; "" for one without a date.
[[nodiscard]] std::string due_in_words(const Finding& finding);

}  // namespace icpcheck::brief
