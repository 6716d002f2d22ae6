// SPDX-License-Identifier: MIT
// What two descriptions say of the same thing.
#pragma once

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

/// Adds an error for each fact of a health and wellbeing board that the place and its system
/// state differently. Lists and what only one of them states do not contradict.
void check_contradictions(const Description& place, const Description& system,
                          Diagnostics& diagnostics);

}  // namespace icpcheck::batch
