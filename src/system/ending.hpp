// SPDX-License-Identifier: MIT
// How a signal ends the process: what is half written is removed, and who started us sees the
// signal.
#pragma once

namespace icpcheck::system::ending {

/// While one exists in any thread the process does not end; it does so when the last one is gone.
/// Keep it for a moment only.
class Hold {
 public:
  Hold();
  Hold(const Hold&) = delete;
  Hold& operator=(const Hold&) = delete;
  ~Hold();
};

/// Ends the process by this signal, now or when nobody holds it any more. For handlers of signals.
void begin(int signal);

/// The same at once.
[[noreturn]] void end_now(int signal);

}  // namespace icpcheck::system::ending
