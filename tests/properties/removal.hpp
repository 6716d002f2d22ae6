// SPDX-License-Identifier: MIT
// One fact that is left out, and how the answers to the checks may change with it.
#pragma once

#include <map>
#include <string>

#include "properties/group.hpp"

namespace icpcheck::properties {

struct Removal {
  Group more;
  std::size_t subject = 0;  // the description that is asked
  std::size_t file = 0;     // the one that says less
  Spot spot;

  [[nodiscard]] Group less() const;
};

/// By the id of the check.
using Answers = std::map<std::string, Finding>;

[[nodiscard]] Answers ask(const Descriptions& descriptions, const Removal& removal);

/// Whether an answer may change so.
using Judge = bool (*)(const Finding& more, const Finding& less, const Removal& removal);
[[nodiscard]] bool keeps_what_is_known(const Finding& more, const Finding& less,
                                       const Removal& removal);
[[nodiscard]] bool never_hides_a_gap(const Finding& more, const Finding& less,
                                     const Removal& removal);

}  // namespace icpcheck::properties
