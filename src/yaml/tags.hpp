// SPDX-License-Identifier: MIT
// The tags of YAML's core schema; all others are refused.
#pragma once

#include <string_view>

#include "yaml/builder.hpp"
#include "yaml/problems.hpp"

namespace icpcheck::yaml {

/// Gives a scalar the kind that its tag demands. Adds a problem at `place`, where the tag is
/// written, when it cannot have that kind or when the tag is none of the core schema.
void apply_tag(std::string_view tag, Extent place, Scalar& scalar, Problems& problems);

/// Adds a problem unless the tag suits a collection of this kind.
void check_tag(std::string_view tag, Extent place, Kind collection, Problems& problems);

}  // namespace icpcheck::yaml
