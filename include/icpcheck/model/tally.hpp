// SPDX-License-Identifier: MIT
// What the exit status and the first sentences of a report rest on, counted while a run goes.
#pragma once

#include <array>
#include <cstddef>

#include "icpcheck/model/words.hpp"

namespace icpcheck {

struct ClauseResult;
struct DescriptionResult;

/// How many of something there are of each strength, in their order.
using StrengthCounts = std::array<std::size_t, strengths.size()>;

/// Findings that fell short in the baseline, too, are not counted.
struct Tally {
  StrengthCounts shortfalls{};  // what may change the exit status
  StrengthCounts known{};       // of these, what is known to be missing
  StrengthCounts unknown{};     // what cannot be confirmed, whether it falls short or not
  std::size_t facts = 0;        // that are not written down
  std::size_t applicable = 0;   // checks above `may` that could be met now
  std::size_t met = 0;          // of these
  std::size_t waiting = 0;      // checks above `may` that wait for the answer to another one
  std::size_t unsupported = 0;  // met as far as stated, but no evidence supports it
  std::size_t repeated = 0;     // that fell short in the baseline, too
  std::size_t errors = 0;
  std::size_t systems = 0;
  std::size_t places = 0;
  std::size_t law_missing = 0;  // descriptions with a `must` known to be missing
  std::size_t missing = 0;      // others with something else known to be missing
  std::size_t unconfirmed = 0;  // others with something that cannot be confirmed
  std::size_t as_before = 0;    // others that fall short only as in the baseline
  std::size_t complete = 0;     // all that applies now is met; of the rest nothing was asked
  std::size_t law_open = 0;     // descriptions with a `must` that cannot be confirmed
  bool beyond_law = false;      // whether a `must` counts that is not law
  bool any_check_ran = false;

  void add(const DescriptionResult& result);
  void add(const Tally& other);
  [[nodiscard]] std::size_t descriptions() const { return systems + places; }
};

/// The findings of one clause alone, counted.
[[nodiscard]] Tally tally_of(const ClauseResult& result);

/// Whether a check was worked out, whatever came of it.
[[nodiscard]] bool any_check_ran(const DescriptionResult& result);

}  // namespace icpcheck
