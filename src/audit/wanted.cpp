// SPDX-License-Identifier: MIT
// Clauses and checks that are asked for, without those that are left out.
#include "audit/wanted.hpp"

#include <algorithm>

#include "audit/inquiry.hpp"

namespace icpcheck::audit {
namespace {

bool is_in(const std::vector<std::string>& ids, const SharedText& id) {
  return std::ranges::find(ids, id.text()) != ids.end();
}

bool is_any_wanted(const Clause& clause, const RunOptions& options) {
  if (is_in(options.leave_out, clause.id)) return false;
  return options.only.empty() || is_in(options.only, clause.id) ||
         std::ranges::any_of(clause.checks,
                             [&](const Check& check) { return is_wanted(check, clause, options); });
}

/// Leaves the checks that are asked for; a clause of which some are not is rated by the others.
void keep_wanted_checks(ClauseResult& result, const RunOptions& options) {
  const auto removed = std::erase_if(result.findings, [&](const Finding& finding) {
    return !is_wanted(*finding.check, *result.clause, options);
  });
  if (removed > 0) rate(result);
}

}  // namespace

bool is_wanted(const Check& check, const Clause& clause, const RunOptions& options) {
  if (is_in(options.leave_out, clause.id)) return false;
  return options.only.empty() || is_in(options.only, clause.id) || is_in(options.only, check.id);
}

void keep_wanted(std::vector<PackResult>& packs, const RunOptions& options) {
  std::erase_if(packs, [&](const PackResult& pack) {
    return std::ranges::none_of(
        pack.pack->clauses, [&](const Clause& clause) { return is_any_wanted(clause, options); });
  });
  for (PackResult& pack : packs) {
    std::erase_if(pack.clauses, [&](const ClauseResult& clause) {
      return !is_any_wanted(*clause.clause, options);
    });
    for (ClauseResult& clause : pack.clauses) keep_wanted_checks(clause, options);
  }
}

}  // namespace icpcheck::audit
