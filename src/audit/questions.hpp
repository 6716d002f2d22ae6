// SPDX-License-Identifier: MIT
// From what is not stated to what to find out.
#pragma once

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::audit {

/// Fills in the questions of a result whose findings are known: the facts that its open findings
/// miss, those together that belong together, heaviest first. A finding may rest on several.
void add_questions(const Description& description, const schema::Schema& schema,
                   DescriptionResult& result);

}  // namespace icpcheck::audit
