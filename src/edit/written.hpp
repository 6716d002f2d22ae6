// SPDX-License-Identifier: MIT
// How a value is written on lines of its own.
#pragma once

#include <cstddef>
#include <string>

#include "edit/source.hpp"
#include "icpcheck/edit/value.hpp"

namespace icpcheck::edit {

/// What stands behind the colon of a key in that column: " text", or lines below it. The last line
/// has no end.
[[nodiscard]] std::string behind_key(const Value& value, std::size_t column, const Style& style);

/// What stands at that column behind a "-", and further lines.
[[nodiscard]] std::string behind_dash(const Value& value, std::size_t column, const Style& style);

/// The lines of a list or map that is not empty, without the spaces of the first.
[[nodiscard]] std::string lines_of(const Value& value, std::size_t column, const Style& style);

}  // namespace icpcheck::edit
