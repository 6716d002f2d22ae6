// SPDX-License-Identifier: MIT
// What the embedding program leaves for built_in(): bytes of an archive and the schema files.
#pragma once

#include <span>
#include <string_view>

#include "icpcheck/packs/load.hpp"

namespace icpcheck::packs {

/// A schema file as it is in the project: "arrangements" and its text.
struct EmbeddedSchema {
  std::string_view name;
  std::string_view text;
};

/// Both are defined in the file that the build generates.
[[nodiscard]] std::string_view embedded_archive();
[[nodiscard]] std::span<const EmbeddedSchema> embedded_schemas();

void visit(auto& archive, BuiltIn& built_in) {
  archive(built_in.arrangements, built_in.pack_schema, built_in.profile_schema,
          built_in.paper_schema, built_in.packs, built_in.styles);
}

}  // namespace icpcheck::packs
