// SPDX-License-Identifier: MIT
// Which facts of a description a check may look at, whatever a description states.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <string>

#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck {

/// Paths, by the kind of description in which they stand: "hwbs[].jsna.in_force", and all that lead
/// there: "hwbs", "hwbs[].jsna". A check of a place may look at facts of its system.
using FactsRead = std::array<std::set<std::string, std::less<>>, kinds.size()>;

/// Whether it always looks at them or in one case only. `kind`: of the description that is asked.
[[nodiscard]] FactsRead facts_read(const Check& check, Kind kind, const schema::Schema& schema);

}  // namespace icpcheck
