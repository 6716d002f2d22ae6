// SPDX-License-Identifier: MIT
// What a trend says follows from comparing each report with the one before it.
#include "icpcheck/audit/trend.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "audit/trend_parts.hpp"
#include "icpcheck/audit/comparison.hpp"
#include "icpcheck/model/summary.hpp"

namespace icpcheck::audit {

namespace {

TrendDescription described(const DescriptionResult& result) {
  return {result.kind, result.id, result.name, result.system, result.shortfalls.size(), false};
}

void count_changes(const DescriptionComparison& comparison, ChangesByCause& changes) {
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
      const Tally of_clause = tally_of(clause);
      TrendLine& found =
          line(clause_places_, trend_.clauses, clause.clause->id, clause.clause->title);
      icpcheck::add(of_clause.known, found.known.back());
      icpcheck::add(of_clause.unknown, found.unknown.back());
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
      lose(*description.before, report, day);
      continue;
    }
    const DescriptionResult& result = *description.after;
    if (description.before == nullptr) {
      day.come.push_back(described(result));
      day.come.back().unread = unread_.erase({result.kind, result.id}) > 0;
    } else {
      count_changes(description, day.changes);
    }
    follow(result, &description);
  }
}

/// What fell short in a description that is not there any more was not closed. Where only its file
/// could not be read, it goes on once it can be.
void TrendMaker::lose(const DescriptionResult& result, const Report& report, TrendDay& day) {
  day.gone.push_back(described(result));
  day.gone.back().unread = could_not_read(report, result.file);
  if (day.gone.back().unread) {
    unread_.emplace(result.kind, result.id);
  } else {
    forget(result, {});
  }
}

/// Notes what falls short, and closes what does not any more.
void TrendMaker::follow(const DescriptionResult& result, const DescriptionComparison* comparison) {
  const Date day = trend_.days.back().as_of;
  const auto of = std::make_shared<const TrendDescription>(described(result));
  std::set<std::string> asked;
  for (const Finding& finding : result.findings()) {
    Key key{result.kind, result.id, finding.check->id};
    asked.insert(std::get<2>(key));
    auto found = open_.find(key);
    for (const std::string& former : finding.check->replaces) {
      if (found != open_.end()) break;
      found = open_.find({result.kind, result.id, former});
    }
    Open open{.of = of,
              .title = finding.check->title,
              .strength = finding.strength(),
              .from = day,
              .known = finding.status == Status::gap,
              .longer = trend_.days.size() == 1,
              .waived = finding.status == Status::waived};
    if (found != open_.end()) {
      const Open before = found->second;
      open_.erase(found);
      open.from = before.from;
      open.longer = before.longer;
      if (finding.status == Status::met) {
        open.known = before.known;
        close(key, open, day,
              comparison == nullptr ? Cause::descriptions : cause_of(*comparison, finding));
      }
    } else if (open.waived && trend_.days.size() > 1) {
      continue;  // it never fell short without leave
    }
    if (finding.falls_short || open.waived) open_.emplace(std::move(key), std::move(open));
  }
  forget(result, asked);
}

/// Of a check that is not asked any more nobody can say that it is open.
void TrendMaker::forget(const DescriptionResult& result, const std::set<std::string>& asked) {
  auto each = open_.lower_bound(Key{result.kind, result.id, ""});
  while (each != open_.end() && std::get<0>(each->first) == result.kind &&
         std::get<1>(each->first) == result.id) {
    each = asked.contains(std::get<2>(each->first)) ? std::next(each) : open_.erase(each);
  }
}

void TrendMaker::close(const Key& key, const Open& open, Date day, Cause cause) {
  trend_.closed.push_back({*open.of, std::get<2>(key), std::string(open.title), open.strength,
                           open.known, open.from, day, open.longer, days_between(open.from, day),
                           cause});
}

/// Those of descriptions that the last report has.
void TrendMaker::add_open() {
  const Date last = trend_.days.back().as_of;
  for (const auto& [key, open] : open_) {
    const bool unread = unread_.contains({std::get<0>(key), std::get<1>(key)});
    if (open.waived || unread) continue;
    trend_.open.push_back({*open.of, std::get<2>(key), std::string(open.title), open.strength,
                           open.known, open.from, last, open.longer, days_between(open.from, last),
                           Cause::descriptions});
    trend_.open_known += open.known ? 1 : 0;
  }
  std::ranges::stable_sort(trend_.open, [](const TrendSpan& a, const TrendSpan& b) {
    return std::tuple(b.known, b.days, a.strength) < std::tuple(a.known, a.days, b.strength);
  });
  trend_.open_count = trend_.open.size();
  if (trend_.open.size() > most_open)
    trend_.open.erase(trend_.open.begin() + most_open, trend_.open.end());
}

Trend TrendMaker::finish() && {
  for (auto* lines : {&trend_.groups, &trend_.clauses}) {
    for (TrendLine& each : *lines) {
      each.known.resize(trend_.days.size());
      each.unknown.resize(trend_.days.size());
    }
  }
  std::ranges::sort(trend_.groups, {}, &TrendLine::id);
  add_open();
  std::ranges::stable_sort(trend_.closed, [](const TrendSpan& a, const TrendSpan& b) {
    return a.until != b.until ? a.until < b.until : a.days > b.days;
  });
  conclude(trend_);
  if (last_ != nullptr) trend_.version = last_->report.version;
  return std::move(trend_);
}

}  // namespace icpcheck::audit
