// SPDX-License-Identifier: MIT
// What all reports of a trend together say.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "audit/trend_parts.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/opening.hpp"

namespace icpcheck::audit {
namespace {

std::size_t at(Strength strength) { return static_cast<std::size_t>(strength); }

/// "2 requirements of law and 5 expectations"; "nothing".
std::string amount(const StrengthCounts& counts, bool beyond_law) {
  std::vector<std::string> parts;
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should}) {
    const std::size_t count = counts[at(strength)];
    if (count > 0)
      parts.push_back(fmt::format("{} {}", count, asked_noun(strength, count, beyond_law)));
  }
  return parts.empty() ? "nothing" : join_words(parts);
}

/// The changes of a list over all days, by what moved them.
std::array<std::size_t, causes.size()> changes_of(const Trend& trend, std::string_view word) {
  std::array<std::size_t, causes.size()> sum{};
  for (const TrendDay& day : trend.days) {
    for (std::size_t i = 0; i < change_lists.size(); ++i) {
      if (change_lists[i].word != word) continue;
      for (std::size_t cause = 0; cause < sum.size(); ++cause) sum[cause] += day.changes[i][cause];
    }
  }
  return sum;
}

std::size_t count_of_list(const Trend& trend, std::string_view word) {
  const auto changes = changes_of(trend, word);
  return std::accumulate(changes.begin(), changes.end(), std::size_t{0});
}

/// "95 came from other rules and 2 from the day alone": of what was closed or began to fall short.
std::string others_of(const Trend& trend) {
  const auto closed = changes_of(trend, "closed");
  const auto opened = changes_of(trend, "newly_open");
  std::vector<std::string> parts;
  const auto add = [&](Cause cause, std::string_view from) {
    const auto at = static_cast<std::size_t>(cause);
    if (const std::size_t count = closed[at] + opened[at]; count > 0)
      parts.push_back(fmt::format("{} came {}", count, from));
  };
  add(Cause::rules, "from other rules");
  add(Cause::day, "with the day alone");
  add(Cause::unclear,
      "from what is described, from other rules or with the day, which nobody can tell");
  return join_words(parts);
}

/// "none was closed", "1 check was closed", "30 checks were closed".
std::string closed_of(const Trend& trend) {
  const std::size_t closed = count_of_list(trend, "closed");
  if (closed == 0) return "no check was closed";
  return fmt::format("{} {} closed", count_of(closed, "check"), closed == 1 ? "was" : "were");
}

/// What all reports together say.
std::string closing_of(const Trend& trend) {
  const TrendDay& first = trend.days.front();
  const TrendDay& last = trend.days.back();
  const bool beyond_law = first.tally.beyond_law || last.tally.beyond_law;
  std::string text =
      fmt::format("Known to be missing on {}: {}. On {}: {}. In between {}", in_words(first.as_of),
                  amount(first.tally.known, beyond_law), in_words(last.as_of),
                  amount(last.tally.known, beyond_law), closed_of(trend));
  const auto add = [&](std::string_view word, std::string_view what) {
    if (const std::size_t count = count_of_list(trend, word); count > 0)
      text += fmt::format(", {} {}", count, what);
  };
  add("waived", "waived");
  add("no_longer_asked", "no longer asked");
  add("no_longer_stated", "no longer stated");
  const std::size_t opened = count_of_list(trend, "newly_open");
  text +=
      fmt::format(", and {} began to fall short.", opened == 0 ? "none" : std::to_string(opened));
  if (const std::string others = others_of(trend); !others.empty())
    text += fmt::format(" Not all of that is the work of those described: {}.", others);
  return text;
}

/// Of one strength, if anything was closed.
std::optional<TrendDurations> durations_of(const std::vector<TrendSpan>& closed,
                                           Strength strength) {
  TrendDurations found{.strength = strength, .median = {}, .longest = {}};
  std::vector<std::int32_t> days;
  for (const TrendSpan& span : closed) {
    if (span.strength != strength) continue;
    ++found.closed;
    if (span.longer) {
      ++found.longer;
    } else {
      days.push_back(span.days);
    }
  }
  if (found.closed == 0) return std::nullopt;
  std::ranges::sort(days);
  if (!days.empty()) {
    found.median = days[days.size() / 2];
    found.longest = days.back();
  }
  return found;
}

std::vector<TrendDurations> durations_of(const std::vector<TrendSpan>& closed) {
  std::vector<TrendDurations> durations;
  for (const Strength strength : strengths) {
    if (const auto found = durations_of(closed, strength)) durations.push_back(*found);
  }
  return durations;
}

}  // namespace

void conclude(Trend& trend) {
  trend.durations = durations_of(trend.closed);
  trend.closing = closing_of(trend);
}

}  // namespace icpcheck::audit
