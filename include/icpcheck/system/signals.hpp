// SPDX-License-Identifier: MIT
// What the person at the terminal, or another program, asks of this one while it runs.
#pragma once

#include <atomic>

namespace icpcheck::system {

/// From now on the first signal that asks the process to end only sets `interrupted`; the second
/// one ends it at once. Writing to a closed pipe gives an error instead of ending the process.
void listen_to_signals();

[[nodiscard]] const std::atomic<bool>& interrupted();

/// Ends as the signal that was caught would have ended the process, so that who started it can
/// tell. Without one nothing happens.
void end_by_signal();

}  // namespace icpcheck::system
