// SPDX-License-Identifier: MIT
// What packs that are loaded together have to agree on.
#pragma once

#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"

namespace icpcheck::packs {

/// Adds an error for each id of a pack, clause or check that two of the packs use, for each
/// `refers_to` and `uses` that none of them answers, and for packs that use each other in a
/// circle. True when there was none. `known`: all built-in and loaded packs.
bool check_together(const std::vector<const Pack*>& known, Diagnostics& diagnostics);

}  // namespace icpcheck::packs
