// SPDX-License-Identifier: MIT
// Shows problems.
#include "cli/problems.hpp"

#include <fmt/format.h>

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

Diagnostic counted_notes(std::size_t count) {
  return note_of({}, "cli.notes",
                 fmt::format("There {} about the descriptions.",
                             count == 1 ? "is one note" : fmt::format("are {} notes", count)),
                 "To read them, add --verbose.");
}

void add_notes(const std::vector<Diagnostic>& notes, bool by_name, Diagnostics& problems) {
  if (by_name) {
    for (const Diagnostic& note : notes) problems.add(note);
  } else if (!notes.empty()) {
    problems.add(counted_notes(notes.size()));
  }
}

void print(const Diagnostics& problems, bool quiet, std::ostream& err) {
  for (const Diagnostic& problem : problems.items()) {
    if (!quiet || problem.severity == Severity::error) err << to_text(problem);
  }
}

}  // namespace icpcheck::cli
