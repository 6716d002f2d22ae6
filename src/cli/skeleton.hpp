// SPDX-License-Identifier: MIT
// An empty description to fill in, made from the schema.
#pragma once

#include <string>

#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cli {

/// A description in which only samples have to be replaced. What every description needs is stated,
/// and one sample of each list that others refer to; every other fact of the schema stands behind
/// "# ", with what it means above it behind "##". A fact that is uncommented needs no more than the
/// headings above it, the first line of its item, and what that item marks as needed. Each sample
/// is refused until it is replaced (schema.sample), so that none says anything about anybody.
[[nodiscard]] std::string skeleton(const schema::Schema& schema, Kind kind);

}  // namespace icpcheck::cli
