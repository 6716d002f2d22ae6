// SPDX-License-Identifier: MIT
// Shows problems to the person at the terminal.
#pragma once

#include <ostream>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Whether something could not be read or checked. That there was nothing to check is no such
/// problem: the report says so itself, and in one part of a run there may be nothing.
[[nodiscard]] bool any_failed(const Diagnostics& problems);
/// What a report has to name because of it, in the order of the files.
[[nodiscard]] std::vector<Diagnostic> failures(const Diagnostics& problems);

/// Writes errors, and notes unless `quiet`, in their order.
void print(const Diagnostics& problems, bool quiet, std::ostream& err);

}  // namespace icpcheck::cli
