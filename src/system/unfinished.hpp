// SPDX-License-Identifier: MIT
// The files that are half written, for the moment when a signal ends the process.
#pragma once

#include <cstddef>
#include <string>

namespace icpcheck::system::unfinished {

inline constexpr std::size_t no_slot = static_cast<std::size_t>(-1);

/// Room for one name; `no_slot` when there is none left: such a file outlives a signal.
[[nodiscard]] std::size_t take_slot();
/// The file exists. `folder` is the descriptor of an open one, or AT_FDCWD.
void fill_slot(std::size_t slot, int folder, const std::string& name);
/// The file has been renamed or removed.
void free_slot(std::size_t slot);

/// Removes the files. Safe in a handler of signals, whatever the threads are doing.
void remove_all();

}  // namespace icpcheck::system::unfinished
