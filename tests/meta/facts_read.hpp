// SPDX-License-Identifier: MIT
// Which facts of a description the checks of packs look at.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "icpcheck/model/pack.hpp"

namespace icpcheck::meta {

/// "meetings.in_public": a type of the schema and one of its fields. What has no name in the schema
/// is called by its path: "strategy.oversight.by".
using Facts = std::set<std::string>;

/// Every field of everything that a description can hold.
Facts facts_of(const schema::Schema& schema);

/// Adds every field that an expression of the pack looks at, whether it always does or in one case
/// only; also of systems and places that are loaded together.
void add_facts_read(const Pack& pack, const schema::Schema& schema, Facts& facts);

/// Adds every field on the way of a path from the root of a description, without brackets.
void add_facts_on(std::string_view path, const schema::Schema& schema, Facts& facts);

}  // namespace icpcheck::meta
