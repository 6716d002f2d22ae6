// SPDX-License-Identifier: MIT
// What the person at the terminal, or another program, asks of this one while it runs.
#pragma once

#include <atomic>

namespace icpcheck::system {

/// From now on a signal that asks the process to end first removes every file that is half written;
/// then the process ends by that signal, so that who started it can tell. A closed pipe and a file
/// that grows too large give an error instead of ending the process.
void listen_to_signals();

/// While one exists a first signal only sets `interrupted`: the work comes to an end of its own and
/// says so. It has half a second for that.
class Patience {
 public:
  Patience();
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;
  ~Patience();
};

/// Whether there was a signal.
[[nodiscard]] const std::atomic<bool>& interrupted();

/// Ends the process by the signal that there was. Without one nothing happens.
void end_by_signal();

}  // namespace icpcheck::system
