// SPDX-License-Identifier: MIT
// References from a description to checks: they can only be judged when the packs are known.
#pragma once

#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/pack.hpp"

namespace icpcheck::audit {

/// Adds an error for each waiver or action that names a check that none of the packs has.
/// `known` are all built-in and loaded packs, whether they are run or not.
void check_references(const Description& description, const std::vector<const Pack*>& known,
                      Diagnostics& diagnostics);

}  // namespace icpcheck::audit
