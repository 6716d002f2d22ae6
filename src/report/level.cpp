// SPDX-License-Identifier: MIT
// From strength and status to a level.
#include "report/level.hpp"

#include <array>

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 4> level_words{"none", "note", "warning", "error"};
constexpr std::array<Level, strengths.size()> levels{Level::error, Level::error, Level::warning,
                                                     Level::note};

}  // namespace

std::string_view word(Level level) { return level_words[static_cast<std::size_t>(level)]; }

Level level_of(Strength strength) { return levels[static_cast<std::size_t>(strength)]; }

Level level_of(const Finding& finding) {
  const Status status = finding.status == Status::waived ? finding.underlying : finding.status;
  if (status == Status::error) return Level::error;
  // Met below a waiver: the evidence that was asked for is missing.
  const bool not_stated = status == Status::not_stated || status == Status::met;
  if (status != Status::gap && status != Status::not_stated && finding.status != Status::waived) {
    return Level::none;
  }
  const Strength strength = finding.strength();
  return strength == Strength::should && not_stated ? Level::note : level_of(strength);
}

}  // namespace icpcheck::report
