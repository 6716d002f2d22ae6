// SPDX-License-Identifier: MIT
// `icpcheck catalogue`.
#include <optional>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/report/catalogue.hpp"

namespace icpcheck::cli {
int run_catalogue(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, report::catalogue_formats().names(), problems);
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (problems.has_errors()) return not_checked;
  Guard guard;
  guard.add(*packs);
  if (!guard.check(*outputs, problems)) return not_checked;
  // Without --pack the historical ones are listed, too.
  const PackList& listed = options.packs.empty() ? packs->known : packs->chosen;
  const auto write = [&](const Output& output, const paper::Look& look, std::ostream& out) {
    report::catalogue_formats().find(output.format)->write(listed, {.width = look.width}, out);
  };
  return write_outputs(*outputs, options, session, write, problems) ? all_well : not_checked;
}

}  // namespace icpcheck::cli
