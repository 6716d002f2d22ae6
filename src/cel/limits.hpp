// SPDX-License-Identifier: MIT
// Bounds that keep an expression from a stranger cheap.
#pragma once

#include <cstddef>
#include <cstdint>

namespace icpcheck::cel::limits {

constexpr std::size_t nodes = 2'000;
constexpr std::uint32_t depth = 100;
constexpr std::size_t nested_macros = 3;
constexpr std::int64_t steps = 10'000'000;        // of a check
constexpr std::int64_t pack_steps = 200'000'000;  // of all checks of a pack on one description
// What takes memory as long as an expression runs costs more than what only takes time.
constexpr std::size_t steps_per_item = 4;         // of a computed list
constexpr std::size_t steps_per_fact = 4;         // that a macro keeps for an item
constexpr std::size_t steps_per_path = 8;         // that is missing
constexpr std::int64_t pattern_memory = 1 << 20;  // bytes a compiled `matches` pattern may take

}  // namespace icpcheck::cel::limits
