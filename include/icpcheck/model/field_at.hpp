// SPDX-License-Identifier: MIT
// From the path of a fact to its field in the schema.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/model/words.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck {

/// Without what stands in brackets: "hwbs[].jsna.in_force" of "hwbs[north].jsna.in_force".
[[nodiscard]] std::string general_path(std::string_view path);

/// The field of a description of the kind at a general path, or at one like "joined_system.icb" of
/// a description that belongs to it; null when there is none.
[[nodiscard]] const schema::Field* field_at(const schema::Schema& schema, Kind kind,
                                            std::string_view path);

}  // namespace icpcheck
