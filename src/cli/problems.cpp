// SPDX-License-Identifier: MIT
// Shows problems.
#include "cli/problems.hpp"

#include <algorithm>

namespace icpcheck::cli {

bool any_failed(const Diagnostics& problems) {
  return std::ranges::any_of(problems.items(), [](const Diagnostic& problem) {
    return problem.severity == Severity::error && problem.code != "cli.nothing_found" &&
           problem.code != "cli.nothing_checked";
  });
}

void print(const Diagnostics& problems, bool quiet, std::ostream& err) {
  for (const Diagnostic& problem : problems.items()) {
    if (!quiet || problem.severity == Severity::error) err << to_text(problem);
  }
}

}  // namespace icpcheck::cli
