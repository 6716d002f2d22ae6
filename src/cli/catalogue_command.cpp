// SPDX-License-Identifier: MIT
// `icpcheck catalogue`.
#include <optional>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/outputs.hpp"
#include "cli/problems.hpp"
#include "icpcheck/report/catalogue.hpp"

namespace icpcheck::cli {
namespace {

int catalogue(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, report::catalogue_formats().names(), problems);
  const std::optional<Packs> packs = choose_packs(options.packs, problems);
  if (problems.has_errors()) return not_checked;
  Guard guard;
  guard.add(*packs);
  guard.check(*outputs, problems);
  if (problems.has_errors()) return not_checked;
  // Without --pack the historical ones are listed, too.
  const PackList& listed = options.packs.empty() ? packs->known : packs->chosen;
  const auto write = [&](const Output& output, bool to_terminal, std::ostream& out) {
    paper::Look look;
    if (to_terminal) look.width = session.terminal.width;
    report::catalogue_formats().find(output.format)->write(listed, look, out);
  };
  write_outputs(*outputs, options, session, write, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace

int run_catalogue(const Options& options, const Session& session) {
  Diagnostics problems;
  const int status = catalogue(options, session, problems);
  print(problems, session.err);
  return status;
}

}  // namespace icpcheck::cli
