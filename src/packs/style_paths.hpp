// SPDX-License-Identifier: MIT
// Paths of facts in the styles of papers, held against the schema of descriptions.
#pragma once

#include <optional>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/paper_style.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// Where a path leads.
struct PathEnd {
  const schema::Field* field = nullptr;
  const schema::Type* item = nullptr;  // of the last list with brackets; null: there is none
  AppliesTo kinds;                     // of descriptions that have it
};

/// Empty, with an error at the node, when no kind of description has such a path.
[[nodiscard]] std::optional<PathEnd> find_end(const yaml::Node& path,
                                              const schema::Schema& arrangements,
                                              Diagnostics& diagnostics);

/// How a paper shows what stands at the end of a path.
[[nodiscard]] Shows shows_of(const PathEnd& end, const schema::Schema& arrangements);

}  // namespace icpcheck::packs
