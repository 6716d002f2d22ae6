// SPDX-License-Identifier: MIT
// An empty description to fill in, made from the schema.
#pragma once

#include <cstdint>
#include <string>

#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cli {

/// How much of a description is written: what every file needs; that and what nobody begins without
/// (`x-begin` of the schema); every fact.
enum class Extent : std::uint8_t { needed, begin, all };

/// A description in which only samples have to be replaced. What every description needs is stated.
/// Of `begin` so is all that it has, with what it means above it behind "##". `all` states one
/// sample of each list that others refer to, too; every other fact of the schema stands behind "#
/// ". A fact that is uncommented needs no more than the headings above it, the first line of its
/// item, and what that item marks as needed. Each sample is refused until it is replaced
/// (schema.sample), so that none says anything about anybody.
[[nodiscard]] std::string skeleton(const schema::Schema& schema, Kind kind, Extent extent);

}  // namespace icpcheck::cli
