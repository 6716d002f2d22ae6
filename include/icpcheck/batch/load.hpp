// SPDX-License-Identifier: MIT
// Reads, recognises and loads many descriptions; one bad file never hides the rest.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::batch {

struct Loaded {
  std::vector<Description> descriptions;  // in the order of the inputs
  std::vector<std::string> passed_over;   // files of folders that are no descriptions
};

[[nodiscard]] Loaded load(const std::vector<Input>& inputs, const schema::Schema& schema,
                          const yaml::Limits& limits, Diagnostics& diagnostics);

/// For each description, in the same order, those that belong to it: the system that a place
/// names, the places that name a system. Reported, and staying alone: two with one id, a place
/// that its system does not list. Reported, too: what a place and its system say differently of
/// the same health and wellbeing board. Points into `descriptions`.
[[nodiscard]] std::vector<audit::Joined> join(const std::vector<Description>& descriptions,
                                              Diagnostics& diagnostics);

}  // namespace icpcheck::batch
