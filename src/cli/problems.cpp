// SPDX-License-Identifier: MIT
// Shows problems.
#include "cli/problems.hpp"

namespace icpcheck::cli {

void print(const Diagnostics& problems, std::ostream& err) { print(problems, false, err); }

void print(const Diagnostics& problems, bool quiet, std::ostream& err) {
  for (const Diagnostic& problem : problems.items()) {
    if (!quiet || problem.severity == Severity::error) err << to_text(problem);
  }
}

}  // namespace icpcheck::cli
