// SPDX-License-Identifier: MIT
// Placeholders in the texts of styles of papers.
#pragma once

#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// Adds an error for each placeholder that no paper fills: those of papers, and days that are
/// parameters of packs ("{statute-2022.forward_plan_by}").
void check_placeholders(const yaml::Node& text, const PackList& packs, Diagnostics& diagnostics);

/// The same for those that stand for keys of an item: `keys` are those that it has.
void check_item_keys(const yaml::Node& text, const std::vector<std::string_view>& keys,
                     Diagnostics& diagnostics);

}  // namespace icpcheck::packs
