// SPDX-License-Identifier: MIT
// `icpcheck schema`: prints a JSON Schema.
#include "cli/command.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {

int run_schema(const Options& options, const Session& session) {
  session.out << packs::schema_text(options.arguments.front());
  return all_well;
}

}  // namespace icpcheck::cli
