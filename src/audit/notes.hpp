// SPDX-License-Identifier: MIT
// What follows from the findings of a description: the forward plan, and notes to its writer.
#pragma once

#include "icpcheck/audit/audit.hpp"

namespace icpcheck::audit {

/// Fills in `plan`.
void plan(const Description& description, Date as_of, DescriptionResult& result);

/// Waivers that are over or match nothing, open actions for what is met, evidence that
/// supports nothing that was asked, a description of another time. `used_evidence`: by position in
/// that of the description.
void add_notes(const Description& description, const DescriptionResult& result,
               const std::vector<bool>& used_evidence, const Setup& setup, Diagnostics& notes);

}  // namespace icpcheck::audit
