// SPDX-License-Identifier: MIT
// Shows problems to the person at the terminal.
#pragma once

#include <ostream>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Writes all of them, in their order.
void print(const Diagnostics& problems, std::ostream& err);
/// Writes errors, and notes unless `quiet`.
void print(const Diagnostics& problems, bool quiet, std::ostream& err);

}  // namespace icpcheck::cli
