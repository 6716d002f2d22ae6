// SPDX-License-Identifier: MIT
// Whether reports are the parts of one run, and all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/merge.hpp"

namespace icpcheck::batch {

/// Names the file of `part` beside a problem.
void add_related(const Part& part, std::string message, Diagnostic& problem);

/// The parts that are missing, in their order; none, too, when the reports do not say that they are
/// parts. Empty with an error when only some say so, when they are parts of different runs, and
/// when a part is there twice or cannot be.
[[nodiscard]] std::optional<std::vector<ReportPart>> find_missing(const std::vector<Part>& parts,
                                                                  Diagnostics& diagnostics);
/// "part 2 of 3 is missing"; of at least one.
[[nodiscard]] std::string clause_of(const std::vector<ReportPart>& missing);

}  // namespace icpcheck::batch
