// SPDX-License-Identifier: MIT
// `icpcheck explain`: all that a pack, clause or check says about itself.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/catalogue.hpp"

namespace icpcheck::cli {
namespace {

Diagnostic unknown_id(const std::string& id, const std::vector<const Pack*>& packs) {
  std::string hint = did_you_mean(id, all_ids(packs));
  if (hint.empty()) hint = "\"icpcheck catalogue\" lists them all.";
  return misuse("cli.unknown_id", "No pack, clause or check has the id \"" + id + "\".",
                std::move(hint));
}

}  // namespace

int run_explain(const Options& options, const Session& session, Diagnostics& problems) {
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (packs) {
    const auto writer = paper::text_writer({.width = session.terminal.width}, session.out);
    std::vector<std::string_view> known = all_ids(packs->known);
    std::ranges::copy(replaced_ids(packs->known), std::back_inserter(known));
    for (const std::string& id : options.arguments) {
      const bool apart = &id != options.arguments.data();
      if (!report::explain(find_id(id, known), packs->known, apart, *writer)) {
        problems.add(unknown_id(id, packs->known));
      }
    }
  }
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
