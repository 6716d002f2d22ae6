// SPDX-License-Identifier: MIT
// The parts of a trend.
#pragma once

#include "icpcheck/model/trend.hpp"

namespace icpcheck::audit {

/// Fills in how long things were open, and the sentences; all else is there.
void conclude(Trend& trend);

}  // namespace icpcheck::audit
