// SPDX-License-Identifier: MIT
// The inner part of SHA-256.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace icpcheck {

using Sha256State = std::array<std::uint32_t, 8>;

inline constexpr std::size_t sha256_block = 64;

/// Takes whole blocks into the state; uses the instructions of the processor where it has some.
void add_blocks(Sha256State& state, std::string_view blocks);
/// The same without them.
void add_blocks_plainly(Sha256State& state, std::string_view blocks);

}  // namespace icpcheck
