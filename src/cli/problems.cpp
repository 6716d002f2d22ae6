// SPDX-License-Identifier: MIT
// Shows problems.
#include "cli/problems.hpp"

#include <algorithm>
#include <iterator>

namespace icpcheck::cli {

namespace {

bool is_error(const Diagnostic& problem) { return problem.severity == Severity::error; }

bool is_failure(const Diagnostic& problem) {
  return is_error(problem) && problem.code != "cli.nothing_found" &&
         problem.code != "cli.nothing_checked";
}

}  // namespace

bool any_failed(const Diagnostics& problems) {
  return std::ranges::any_of(problems.items(), is_failure);
}

std::vector<Diagnostic> failures(const Diagnostics& problems) {
  std::vector<Diagnostic> found;
  std::ranges::copy_if(problems.items(), std::back_inserter(found), is_error);
  sort_by_place(found);
  return found;
}

void print(const Diagnostics& problems, bool quiet, std::ostream& err) {
  for (const Diagnostic& problem : problems.items()) {
    if (!quiet || problem.severity == Severity::error) err << to_text(problem);
  }
}

}  // namespace icpcheck::cli
