// SPDX-License-Identifier: MIT
// The line that says how far a long run has come, on a terminal only.
#pragma once

#include <chrono>
#include <cstddef>

#include "cli/command.hpp"

namespace icpcheck::cli {

class Progress {
 public:
  Progress(std::size_t files, const Session& session);

  /// `count` files are done. Writes nothing in the first second, and then a few times a second.
  void done(std::size_t count);
  /// Removes the line.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  const Session& session_;
  std::size_t files_;
  Clock::time_point next_;
  bool is_shown_ = false;
};

}  // namespace icpcheck::cli
