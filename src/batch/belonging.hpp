// SPDX-License-Identifier: MIT
// What has to be true of descriptions that belong together.
#pragma once

#include <memory>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

/// The error that a description has the id of an earlier one, which states it at `first`.
[[nodiscard]] Diagnostic same_id(const Description& description, const Location& first);

/// Whether the system has the place: true also when it does not say, or not completely, which
/// places it has.
[[nodiscard]] bool may_have(const Description& system, const Description& place);

/// The error that the system of a place does not list it.
[[nodiscard]] Diagnostic not_listed(const Description& place, const Description& system);

/// Adds an error for each fact of a health and wellbeing board that the place and its system
/// state differently: also for the number of members, and for councils, ICBs and documents that
/// both list completely. What only one of them states does not contradict.
void check_contradictions(const Description& place, const Description& system,
                          Diagnostics& diagnostics);
/// The same for places that describe one board of their system: each is compared with the one that
/// has the first id.
void check_contradictions(const Description& system,
                          std::vector<std::shared_ptr<const Description>> places,
                          Diagnostics& diagnostics);

}  // namespace icpcheck::batch
