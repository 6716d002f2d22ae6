// SPDX-License-Identifier: MIT
// `icpcheck schema`: prints a JSON Schema, or what it says about fields.
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/field_reference.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {

namespace {

/// Null: of this one there is only the JSON Schema.
const schema::Schema* fields_of(std::string_view name) {
  if (name == "arrangements") return &packs::built_in().arrangements;
  if (name == "profile") return &packs::built_in().profile_schema;
  if (name == "paper") return &packs::built_in().paper_schema;
  return name == "pack" ? &packs::built_in().pack_schema : nullptr;
}

}  // namespace

int run_schema(const Options& options, const Session& session, Diagnostics& problems) {
  const std::string& name = options.arguments.front();
  if (options.formats.empty() || options.formats.front() == "json") {
    session.out << packs::schema_text(name);
    return all_well;
  }
  if (const schema::Schema* schema = fields_of(name)) {
    write_field_reference(*schema, name, session.out);
    return all_well;
  }
  problems.add(misuse("cli.no_fields", "The schema \"" + name + "\" can only be written as json.",
                      "Those of arrangements, pack, paper and profile have other formats."));
  return not_checked;
}

}  // namespace icpcheck::cli
