// SPDX-License-Identifier: MIT
// Shows problems to the person at the terminal.
#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Whether something could not be read or checked. That there was nothing to check is no such
/// problem: it ends with 2 by itself, and beside other parts it is no error.
[[nodiscard]] bool any_failed(const Diagnostics& problems);
/// What a report has to name, in the order of the files: also that there was nothing to check.
[[nodiscard]] std::vector<Diagnostic> failures(const Diagnostics& problems);

/// With more files than this their notes are counted, not printed.
inline constexpr std::size_t few_files = 20;
/// The note that says how many there are.
[[nodiscard]] Diagnostic counted_notes(std::size_t count);
/// Adds notes about descriptions: each, or only how many there are.
void add_notes(const std::vector<Diagnostic>& notes, bool by_name, Diagnostics& problems);

/// Writes errors, and notes unless `quiet`, in their order.
void print(const Diagnostics& problems, bool quiet, std::ostream& err);

}  // namespace icpcheck::cli
