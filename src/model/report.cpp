// SPDX-License-Identifier: MIT
#include "icpcheck/model/report.hpp"

namespace icpcheck {

std::string MissingFact::shown_path() const { return rest ? path + " (the rest)" : path; }

std::size_t DescriptionResult::check_count() const {
  std::size_t count = 0;
  for (const PackResult& pack : packs) {
    for (const ClauseResult& clause : pack.clauses) count += clause.findings.size();
  }
  return count;
}

}  // namespace icpcheck
