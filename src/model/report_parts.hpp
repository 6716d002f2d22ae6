// SPDX-License-Identifier: MIT
// The parts of a report, as its JSON format writes them.
#pragma once

#include <vector>

#include "icpcheck/model/report.hpp"
#include "model/json_object.hpp"

namespace icpcheck {

/// The catalogue: a pack with its clauses and checks.
[[nodiscard]] Pack read_pack_of_report(JsonObject& json);

/// The results of one description. `packs` are those of the catalogue. With problems it is not
/// complete.
[[nodiscard]] DescriptionResult read_description_of_report(JsonObject& json,
                                                           const JsonProblems& problems,
                                                           const std::vector<const Pack*>& packs);

/// The place that an object states beside what else it says.
[[nodiscard]] Location read_location(JsonObject& json);

}  // namespace icpcheck
