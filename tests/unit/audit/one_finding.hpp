// SPDX-License-Identifier: MIT
// What a pack of one check finds in a small system.
#pragma once

#include <string>

#include "icpcheck/audit/audit.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

namespace icpcheck::test {

/// The finding of the only check of `clause`, a clause file, on a system that states `facts`.
inline Finding finding_of(const std::string& clause, const std::string& facts) {
  const auto loaded = load({clause});
  INFO(loaded.problems);
  REQUIRE(loaded.pack);
  const Pack& pack = loaded.pack->pack;
  const audit::Setup setup{.schema = &packs::built_in().arrangements,
                           .packs = {&pack},
                           .used_packs = {},
                           .options = {.as_of = parse_date("2022-02-01").value(), .only = {}}};
  cel::Evaluator evaluator(setup.schema);
  const Description description = describe(facts);
  const auto result = audit::audit(description, {}, setup, evaluator);
  Finding finding = result.packs.at(0).clauses.at(0).findings.at(0);
  finding.check = nullptr;  // its pack ends here
  return finding;
}

}  // namespace icpcheck::test
