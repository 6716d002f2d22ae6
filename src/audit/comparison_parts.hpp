// SPDX-License-Identifier: MIT
// The parts of a comparison.
#pragma once

#include <vector>

#include "icpcheck/model/comparison.hpp"

namespace icpcheck::audit {

/// One description; either may be null.
[[nodiscard]] DescriptionComparison compare_descriptions(const DescriptionResult* before,
                                                         const DescriptionResult* after,
                                                         Date day_before, Date day_after);

/// What is overdue in `after`, and whether it was in `before` (may be null).
[[nodiscard]] std::vector<Overdue> find_overdue(const DescriptionResult* before,
                                                const DescriptionResult& after, Date day_before,
                                                Date day_after);

}  // namespace icpcheck::audit
