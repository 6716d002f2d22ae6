// SPDX-License-Identifier: MIT
// What follows from the findings of a description: the forward plan, and notes to its writer.
#pragma once

#include "icpcheck/audit/audit.hpp"

namespace icpcheck::audit {

/// Fills in `plan`.
void plan(const Description& description, Date as_of, DescriptionResult& result);

/// Adds a note for each council of the system that acts on the day, and that its list of
/// responsible authorities leaves out although it claims to be complete.
void note_left_out(const Description& description, Date as_of, DescriptionResult& result);

/// Fills in `notes`. `used_evidence`: by position in that of the description.
void add_notes(const Description& description, const std::vector<bool>& used_evidence,
               const Setup& setup, DescriptionResult& result);

}  // namespace icpcheck::audit
