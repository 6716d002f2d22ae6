// SPDX-License-Identifier: MIT
// Packs, clauses and checks as documents: the catalogue of all, and one explained.
#pragma once

#include <functional>
#include <string_view>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

using CatalogueFormat = FormatOf<PackList, paper::Look>;

/// All packs, then the way from each paragraph of a source to what asks for it.
[[nodiscard]] Formats<CatalogueFormat> catalogue_formats();

/// Tells which facts a check needs.
using TellFacts = std::function<void(const Check& check, paper::Writer& writer)>;

/// All that the pack, clause or check of that id says about itself; false when no pack has the id.
/// Of a check what it asks comes first, then what `facts` tells, the expression last. `apart`:
/// something stands above it.
[[nodiscard]] bool explain(std::string_view id, const PackList& packs, bool apart,
                           const TellFacts& facts, paper::Writer& writer);

}  // namespace icpcheck::report
