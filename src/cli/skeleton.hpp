// SPDX-License-Identifier: MIT
// An empty description to fill in, made from the schema.
#pragma once

#include <string>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cli {

/// A description that loads as it stands. What every description needs is stated, and one sample
/// of each list that others refer to; every other fact of the schema stands behind "# ", with
/// what it means above it behind "##". A fact that is uncommented stays valid together with the
/// headings above it, the first line of its item, and what that item marks as needed.
[[nodiscard]] std::string skeleton(const schema::Schema& schema, Kind kind, Date day);

}  // namespace icpcheck::cli
