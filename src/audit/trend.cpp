// SPDX-License-Identifier: MIT
// What a trend says follows from comparing each report with the one before it.
#include "icpcheck/audit/trend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/opening.hpp"
#include "icpcheck/model/summary.hpp"

namespace icpcheck::audit {

namespace {

TrendDescription described(const DescriptionResult& result) {
  return {result.kind, result.id, result.name, result.system, result.shortfalls.size()};
}

std::size_t at(Strength strength) { return static_cast<std::size_t>(strength); }

bool is_known(const Finding& finding) { return finding.status == Status::gap; }

void count(const DescriptionComparison& comparison, ChangesByCause& changes) {
  for (std::size_t i = 0; i < change_lists.size(); ++i) {
    for (const CheckChange& change : comparison.*change_lists[i].changes)
      ++changes[i][static_cast<std::size_t>(change.cause)];
  }
}

/// What closed a check, among the changes of a description.
Cause cause_of(const DescriptionComparison& comparison, const Finding& finding) {
  const auto found = std::ranges::find(comparison.closed, &finding, &CheckChange::after);
  return found == comparison.closed.end() ? Cause::descriptions : found->cause;
}

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

/// How many changes the trend has that such a cause moved.
std::size_t moved_by(const Trend& trend, Cause cause) {
  std::size_t count = 0;
  for (const TrendDay& day : trend.days) {
    for (const auto& changes : day.changes) count += changes[static_cast<std::size_t>(cause)];
  }
  return count;
}

std::size_t changes_of(const Trend& trend, std::string_view word) {
  std::size_t count = 0;
  for (const TrendDay& day : trend.days) {
    for (std::size_t i = 0; i < change_lists.size(); ++i) {
      if (change_lists[i].word != word) continue;
      for (const std::size_t changes : day.changes[i]) count += changes;
    }
  }
  return count;
}

/// "95 came by other rules and 2 came by the day alone".
std::string others_of(const Trend& trend) {
  std::vector<std::string> parts;
  const auto add = [&](Cause cause, std::string_view by) {
    if (const std::size_t count = moved_by(trend, cause); count > 0)
      parts.push_back(fmt::format("{} came {}", count, by));
  };
  add(Cause::rules, "by other rules");
  add(Cause::day, "by the day alone");
  add(Cause::unclear, "by one of the two, which nobody can tell");
  return join_words(parts);
}

/// What all reports together say.
std::string closing_of(const Trend& trend) {
  const TrendDay& first = trend.days.front();
  const TrendDay& last = trend.days.back();
  const bool beyond_law = first.tally.beyond_law || last.tally.beyond_law;
  const std::size_t closed = changes_of(trend, "closed");
  const std::size_t opened = changes_of(trend, "newly_open");
  std::string text = fmt::format(
      "Known to be missing on {}: {}. On {}: {}. In between {} {} closed, and {} began to fall "
      "short.",
      in_words(first.as_of), amount(first.tally.known, beyond_law), in_words(last.as_of),
      amount(last.tally.known, beyond_law), count_of(closed, "check"), closed == 1 ? "was" : "were",
      opened == 0 ? "none" : std::to_string(opened));
  if (const std::string others = others_of(trend); !others.empty()) {
    text += fmt::format(" Not every change is the work of those described: {}.", others);
  }
  return text;
}

std::vector<TrendDurations> durations_of(const std::vector<TrendSpan>& closed) {
  std::vector<TrendDurations> durations;
  for (const Strength strength : strengths) {
    std::vector<std::int32_t> days;
    for (const TrendSpan& span : closed) {
      if (span.strength == strength) days.push_back(span.days);
    }
    if (days.empty()) continue;
    std::ranges::sort(days);
    durations.push_back({strength, days.size(), days[days.size() / 2], days.back()});
  }
  return durations;
}

}  // namespace

TrendMaker::TrendMaker(std::string group_by) { trend_.group_by = std::move(group_by); }

void TrendMaker::add(std::string file, std::unique_ptr<ReadReport> report) {
  const Report& now = report->report;
  TrendDay& day = trend_.days.emplace_back();
  day.file = std::move(file);
  day.as_of = now.options.as_of;
  day.tally = now.tally;
  day.not_checked = files_not_checked(now);
  for (const DescriptionResult& result : now.descriptions) count(result);
  if (last_ == nullptr) {
    for (const DescriptionResult& result : now.descriptions) follow(result, nullptr);
  } else {
    compare_with_last(now, day);
  }
  last_ = std::move(report);
}

TrendLine& TrendMaker::line(std::map<std::string, std::size_t>& places,
                            std::vector<TrendLine>& lines, const std::string& id,
                            std::string_view name) {
  const auto [place, is_new] = places.try_emplace(id, lines.size());
  if (is_new) lines.push_back({id, std::string(name), {}, {}});
  TrendLine& found = lines[place->second];
  if (!name.empty()) found.name = name;
  found.known.resize(trend_.days.size());
  found.unknown.resize(trend_.days.size());
  return found;
}

void TrendMaker::count(const DescriptionResult& result) {
  const bool names_group = trend_.group_by == "system" && result.kind == Kind::system;
  TrendLine& group = line(group_places_, trend_.groups, group_of(result, trend_.group_by),
                          names_group ? result.name : "");
  Tally tally;
  tally.add(result);
  icpcheck::add(tally.known, group.known.back());
  icpcheck::add(tally.unknown, group.unknown.back());
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const StrengthCounts known = known_of(clause);
      const StrengthCounts unknown = unknown_of(clause);
      TrendLine& found =
          line(clause_places_, trend_.clauses, clause.clause->id, clause.clause->title);
      icpcheck::add(known, found.known.back());
      icpcheck::add(unknown, found.unknown.back());
    }
  }
}

void TrendMaker::compare_with_last(const Report& report, TrendDay& day) {
  const Comparison comparison = compare({"", &last_->report, {}}, {"", &report, {}});
  day.runs = comparison.runs;
  day.only_before = comparison.only_before.size();
  day.only_after = comparison.only_after.size();
  for (const DescriptionComparison& description : comparison.descriptions) {
    if (description.after == nullptr) {
      day.gone.push_back(described(*description.before));
      forget(*description.before);
      continue;
    }
    if (description.before == nullptr) {
      day.come.push_back(described(*description.after));
    } else {
      icpcheck::audit::count(description, day.changes);
    }
    follow(*description.after, &description);
  }
}

/// Notes what falls short, and closes what does not any more.
void TrendMaker::follow(const DescriptionResult& result, const DescriptionComparison* comparison) {
  const Date day = trend_.days.back().as_of;
  const auto of = std::make_shared<const TrendDescription>(described(result));
  for (const Finding& finding : result.findings()) {
    Key key{result.kind, result.id, finding.check->id};
    auto found = open_.find(key);
    for (const std::string& former : finding.check->replaces) {
      if (found != open_.end()) break;
      found = open_.find({result.kind, result.id, former});
    }
    Open open{of, finding.check->title, finding.strength(), day, false, trend_.days.size() == 1};
    if (found != open_.end()) {
      open.from = found->second.from;
      open.longer = found->second.longer;
      open.known = found->second.known;
      open_.erase(found);
      if (finding.status == Status::met) {
        const Cause cause =
            comparison == nullptr ? Cause::descriptions : cause_of(*comparison, finding);
        close(key, open, day, cause);
      }
    }
    if (!finding.falls_short) continue;
    open.known = is_known(finding);
    open_.emplace(std::move(key), std::move(open));
  }
}

/// What fell short in a description that is not there any more was not closed.
void TrendMaker::forget(const DescriptionResult& result) {
  const Key begin{result.kind, result.id, ""};
  auto each = open_.lower_bound(begin);
  while (each != open_.end() && std::get<0>(each->first) == result.kind &&
         std::get<1>(each->first) == result.id) {
    each = open_.erase(each);
  }
}

void TrendMaker::close(const Key& key, const Open& open, Date day, Cause cause) {
  trend_.closed.push_back({*open.of, std::get<2>(key), std::string(open.title), open.strength,
                           open.known, open.from, day, open.longer, days_between(open.from, day),
                           cause});
}

Trend TrendMaker::finish() && {
  for (auto* lines : {&trend_.groups, &trend_.clauses}) {
    for (TrendLine& each : *lines) {
      each.known.resize(trend_.days.size());
      each.unknown.resize(trend_.days.size());
    }
  }
  std::ranges::sort(trend_.groups, {}, &TrendLine::id);
  for (const auto& [key, open] : open_) {
    const Date last = trend_.days.back().as_of;
    trend_.open.push_back({*open.of, std::get<2>(key), std::string(open.title), open.strength,
                           open.known, open.from, last, open.longer, days_between(open.from, last),
                           Cause::descriptions});
  }
  std::ranges::stable_sort(trend_.open, [](const TrendSpan& a, const TrendSpan& b) {
    return std::tuple(b.known, b.days, a.strength) < std::tuple(a.known, a.days, b.strength);
  });
  trend_.open_count = trend_.open.size();
  if (trend_.open.size() > most_open)
    trend_.open.erase(trend_.open.begin() + most_open, trend_.open.end());
  std::ranges::stable_sort(trend_.closed, [](const TrendSpan& a, const TrendSpan& b) {
    return a.until != b.until ? a.until < b.until : a.days > b.days;
  });
  trend_.durations = durations_of(trend_.closed);
  trend_.closing = closing_of(trend_);
  if (last_ != nullptr) trend_.version = last_->report.version;
  return std::move(trend_);
}

}  // namespace icpcheck::audit
