// SPDX-License-Identifier: MIT
// What follows from the findings of a description: notes to its writer.
#pragma once

#include "icpcheck/audit/audit.hpp"

namespace icpcheck::audit {

/// Waivers that are over or match nothing, evidence that supports nothing that was asked, a
/// description of another time.
void add_notes(const Description& description, const DescriptionResult& result, const Setup& setup,
               Diagnostics& notes);

}  // namespace icpcheck::audit
