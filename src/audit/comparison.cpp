// SPDX-License-Identifier: MIT
// Matches the descriptions of two reports, and draws the sum.
#include "icpcheck/audit/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "audit/comparison_parts.hpp"

namespace icpcheck::audit {
namespace {

constexpr int nothing_new = 0;
constexpr int something_new = 1;
constexpr int not_compared = 2;

/// A run with problems may have two descriptions of one id: they are matched in their order.
using DescriptionKey = std::tuple<Kind, std::string_view, std::size_t>;

std::vector<std::pair<DescriptionKey, const DescriptionResult*>> results_by_key(
    const Report& report) {
  std::map<std::pair<Kind, std::string_view>, std::size_t> times;
  std::vector<std::pair<DescriptionKey, const DescriptionResult*>> found;
  for (const DescriptionResult& result : report.descriptions) {
    const std::size_t time = times[{result.kind, result.id}]++;
    found.emplace_back(DescriptionKey{result.kind, result.id, time}, &result);
  }
  return found;
}

/// The checks that were asked in the first report and not in the second.
std::vector<const Check*> asked_only_in(const Report& first, const Report& second) {
  std::set<std::string_view> known;
  for (const DescriptionResult& result : second.descriptions) {
    for (const Finding& finding : result.findings()) {
      known.insert(finding.check->id);
      known.insert(finding.check->replaces.begin(), finding.check->replaces.end());
    }
  }
  std::vector<const Check*> only;
  for (const DescriptionResult& result : first.descriptions) {
    for (const Finding& finding : result.findings()) {
      const auto& replaced = finding.check->replaces;
      const bool is_known =
          std::ranges::any_of(replaced, [&](const std::string& id) { return known.contains(id); });
      if (known.insert(finding.check->id).second && !is_known) only.push_back(finding.check);
    }
  }
  return only;
}

void compare_all(Comparison& comparison) {
  const Report& before = *comparison.before.report;
  const Report& after = *comparison.after.report;
  auto known = results_by_key(before);
  const std::map<DescriptionKey, const DescriptionResult*> by_key(known.begin(), known.end());
  std::set<const DescriptionResult*> matched;
  const Causes causes(before, after);
  const auto add = [&](const DescriptionResult* first, const DescriptionResult* second) {
    comparison.descriptions.push_back(
        compare_descriptions(first, second, causes, before.options.as_of, after.options.as_of));
  };
  for (const auto& [key, result] : results_by_key(after)) {
    const auto found = by_key.find(key);
    const DescriptionResult* other = found == by_key.end() ? nullptr : found->second;
    matched.insert(other);
    add(other, result);
  }
  for (const auto& [key, result] : known) {
    if (!matched.contains(result)) add(result, nullptr);
  }
}

/// How many there are of each list, over all descriptions.
struct Sum {
  std::map<std::string_view, std::size_t> changes;  // by the word of the list
  std::size_t still_open = 0;
  std::size_t overdue = 0;
  std::size_t in_both = 0;
  std::size_t added = 0;  // shortfalls of descriptions that only the later run has

  [[nodiscard]] std::size_t of(std::string_view word) const { return changes.at(word); }
};

Sum sum_of(const Comparison& comparison) {
  Sum sum;
  for (const ChangeList& list : change_lists) sum.changes[list.word] = 0;
  for (const DescriptionComparison& description : comparison.descriptions) {
    sum.overdue += description.overdue.size();
    if (!description.in_both()) {
      sum.added += description.newly_open.size();
      continue;
    }
    ++sum.in_both;
    for (const ChangeList& list : change_lists)
      sum.changes[list.word] += (description.*list.changes).size();
    sum.still_open += description.still_open.size();
  }
  return sum;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// " 2 are waived now."; "" for none.
std::string if_any(std::size_t count, std::string_view one, std::string_view many) {
  return count == 0 ? std::string{} : " " + counted(count, one, many);
}

/// The good news first.
std::string closing_of_comparison(const Sum& sum) {
  const std::size_t closed = sum.of("closed");
  const std::size_t opened = sum.of("newly_open");
  std::string text = closed == 0 ? "No check was closed."
                                 : counted(closed, "check was closed.", "checks were closed.");
  text += if_any(sum.of("waived"), "is waived now.", "are waived now.");
  text += if_any(sum.of("no_longer_asked"), "does not apply now.", "do not apply now.");
  text += opened == 0 ? " Nothing falls short that did not before."
                      : if_any(opened, "check falls short that did not before.",
                               "checks fall short that did not before.");
  text += if_any(sum.of("no_longer_stated"),
                 "was known to be missing, and nothing is stated of it any more.",
                 "were known to be missing, and nothing is stated of them any more.");
  text += sum.still_open == 0 ? " Nothing else is still open."
                              : " " + counted(sum.still_open, "is", "are") + " still open.";
  if (sum.added > 0) {
    text += " In descriptions that only the later run has, " +
            counted(sum.added, "check falls", "checks fall") + " short.";
  }
  if (sum.overdue > 0) text += " Overdue: " + std::to_string(sum.overdue) + ".";
  return text;
}

/// A run in which something could not be checked says less than it seems to.
std::string doubt_about(const ComparedRun& run, std::string_view which) {
  if (run.report->exit_status < not_compared) return {};
  return fmt::format(" In the {} run something could not be checked.", which);
}

void conclude_comparison(Comparison& comparison) {
  const Sum sum = sum_of(comparison);
  const std::string doubt =
      doubt_about(comparison.before, "earlier") + doubt_about(comparison.after, "later");
  comparison.closing = closing_of_comparison(sum) + doubt;
  comparison.exit_status = sum.of("newly_open") + sum.added > 0 ? something_new : nothing_new;
  if (sum.in_both == 0) comparison.closing = "No description is in both, so nothing was compared.";
  if (sum.in_both == 0 || !doubt.empty()) comparison.exit_status = not_compared;
}

}  // namespace

Comparison compare(ComparedRun before, ComparedRun after) {
  Comparison comparison;
  comparison.version = after.report->version;
  comparison.before = std::move(before);
  comparison.after = std::move(after);
  for (ComparedRun* run : {&comparison.before, &comparison.after}) {
    for (const DescriptionResult& result : run->report->descriptions) {
      add(count_shortfalls(result), run->shortfalls);
    }
  }
  const Report& first = *comparison.before.report;
  const Report& second = *comparison.after.report;
  comparison.runs = compare_runs(first, second);
  comparison.only_before = asked_only_in(first, second);
  comparison.only_after = asked_only_in(second, first);
  compare_all(comparison);
  conclude_comparison(comparison);
  return comparison;
}

}  // namespace icpcheck::audit
