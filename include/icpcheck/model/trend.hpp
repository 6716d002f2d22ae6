// SPDX-License-Identifier: MIT
// How it went over several reports: what was open on each day, what changed from one to the next,
// and how long things were open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/comparison.hpp"
#include "icpcheck/model/tally.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck {

/// How many changes there are of each of `change_lists`, by what moved them.
using ChangesByCause = std::array<std::array<std::size_t, causes.size()>, change_lists.size()>;

/// A description that only one of two reports has.
struct TrendDescription {
  Kind kind = Kind::system;
  std::string id;
  std::string name;
  std::string system;
  std::size_t shortfalls = 0;
  bool unread = false;  // its file could not be read, or could not be before
};

/// One of the reports. What changed is counted from the report before it, of descriptions that both
/// have; the first has no changes.
struct TrendDay {
  std::string file;
  Date as_of;
  Tally tally;
  std::size_t not_checked = 0;  // files
  ChangesByCause changes{};
  std::vector<RunDifference> runs;
  std::size_t only_before = 0;  // checks that only the earlier report asked
  std::size_t only_after = 0;
  std::vector<TrendDescription> gone;
  std::vector<TrendDescription> come;
};

/// What was open on each day, of one system or one clause. `known` and `unknown` are by day.
struct TrendLine {
  std::string id;    // "" of places whose system is not named
  std::string name;  // the name of the system where it was checked; the title of the clause
  std::vector<StrengthCounts> known;
  std::vector<StrengthCounts> unknown;
};

/// How long a check of a description fell short.
struct TrendSpan {
  TrendDescription of;
  std::string check;
  std::string title;
  Strength strength = Strength::must;
  bool known = false;  // it was known to be missing, at least in the end
  Date from;           // the day of the report that has it first
  Date until;  // of the report that has it as met; of what is open still: of the last report
  bool longer = false;                // the first report of all has it: it may be open for longer
  std::int32_t days = 0;              // from the one to the other
  Cause cause = Cause::descriptions;  // what closed it; of what is open still it says nothing
};

/// Of one strength: how many were closed, and how long those were open of which it is known when
/// they began.
struct TrendDurations {
  Strength strength = Strength::must;
  std::size_t closed = 0;
  std::size_t longer = 0;  // of these, those that the first report of all has already
  // In days, of the others; empty without any. Of an even number the longer one in the middle.
  std::optional<std::int32_t> median;
  std::optional<std::int32_t> longest;
};

/// So many of what is open still are told one by one.
inline constexpr std::size_t most_open = 200;

struct Trend {
  std::string version;  // of icpcheck
  std::vector<TrendDay> days;
  std::string group_by;
  std::vector<TrendLine> groups;   // by id
  std::vector<TrendLine> clauses;  // as the first report has them, then new ones
  std::vector<TrendSpan> closed;   // as they were closed, then the longest first
  std::vector<TrendSpan> open;  // known first, the longest, then the heaviest: at most `most_open`
  std::size_t open_count = 0;   // how many there are
  std::size_t open_known = 0;   // of these, those that are known to be missing
  std::vector<TrendDurations> durations;  // of strengths of which something was closed
  std::string closing;                    // in sentences
};

}  // namespace icpcheck
