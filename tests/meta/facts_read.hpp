// SPDX-License-Identifier: MIT
// Which facts of a description the checks of packs look at.
#pragma once

#include <set>
#include <string>

#include "icpcheck/model/pack.hpp"

namespace icpcheck::meta {

/// "system icp.members.roles": the kind of description, and a path without brackets.
using Facts = std::set<std::string>;

/// Every fact of the kind that could be stated: what holds no further facts itself.
Facts facts_of(Kind kind, const schema::Schema& schema);

/// Adds every fact that an expression of the pack looks at, whether it always does or in one case
/// only; also those of systems and places that are loaded together.
void add_facts_read(const Pack& pack, const schema::Schema& schema, Facts& facts);

}  // namespace icpcheck::meta
