// SPDX-License-Identifier: MIT
// `icpcheck map`: draws boards, what they decide, who sits there and how they hang together.
#include <optional>
#include <utility>
#include <vector>

#include "cli/choose_packs.hpp"
#include "cli/command.hpp"
#include "cli/guard.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "icpcheck/map/map.hpp"

namespace icpcheck::cli {
namespace {

void draw(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::map_format.words(), problems);
  std::optional<Packs> packs = choose_packs({}, problems);
  if (!outputs || !packs) return;
  const Run run{std::move(*packs), {}, {}};
  std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  Guard guard;
  guard.add(inputs, "one of the files to draw");
  if (!guard.check(*outputs, problems) || problems.has_errors()) return;
  const batch::Loaded loaded =
      load_inputs(std::move(inputs), run, options, options.verbose, problems);
  if (loaded.descriptions.empty()) return;
  const map::GovernanceMap map = map::map_of(loaded.descriptions);
  const auto write = [&map](const Output& output, const paper::Look& /*look*/, std::ostream& out) {
    map::formats().find(output.format)->write(map, out);
  };
  static_cast<void>(write_outputs(*outputs, options, session, write, problems));
}

}  // namespace

int run_map(const Options& options, const Session& session, Diagnostics& problems) {
  draw(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
