// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <fmt/format.h>

namespace icpcheck::cli {
namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::chrono::milliseconds pause{200};
constexpr std::string_view to_start_of_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::size_t files, const Session& session)
    : session_(session), files_(files), next_(Clock::now() + patience) {}

void Progress::done(std::size_t count) {
  if (!session_.terminal.err_is_terminal || session_.terminal.no_color) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + pause;
  is_shown_ = true;
  session_.err << to_start_of_line
               << fmt::format("{} of {} files are checked, {} are left.", count, files_,
                              files_ - count)
               << std::flush;
}

void Progress::end() {
  if (is_shown_) session_.err << to_start_of_line << std::flush;
}

}  // namespace icpcheck::cli
