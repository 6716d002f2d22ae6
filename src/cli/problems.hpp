// SPDX-License-Identifier: MIT
// Shows problems to the person at the terminal.
#pragma once

#include <ostream>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Whether something could not be read or checked. That there was nothing to check is no such
/// problem: it ends with 2 by itself, and beside other parts it is no error.
[[nodiscard]] bool any_failed(const Diagnostics& problems);
/// What a report has to name, in the order of the files: also that there was nothing to check.
[[nodiscard]] std::vector<Diagnostic> failures(const Diagnostics& problems);

/// Writes errors, and notes unless `quiet`, in their order.
void print(const Diagnostics& problems, bool quiet, std::ostream& err);

}  // namespace icpcheck::cli
