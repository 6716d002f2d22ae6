// SPDX-License-Identifier: MIT
// Which facts a check may do without: those of which it asks whether they are stated (`stated`,
// `otherwise`), and the days of `since` and `begins`, which do not matter when they are left out.
// Only for these may a fact that is added change what was known.
#pragma once

#include <string>

#include "icpcheck/model/facts_read.hpp"

namespace icpcheck::properties {

[[nodiscard]] FactsRead facts_done_without(const Check& check, Kind kind,
                                           const schema::Schema& schema);

/// Whether the fact at that path, or something of the object that it is, is among them. Boards
/// count wherever they stand: a system and its place may describe one board.
[[nodiscard]] bool is_among(const std::string& path, Kind kind, const FactsRead& facts);

/// Whether the check reads how clauses of other packs are rated, which is no fact.
[[nodiscard]] bool reads_ratings(const Check& check, Kind kind);

}  // namespace icpcheck::properties
