// SPDX-License-Identifier: MIT
// From findings to an exit status and one closing sentence.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::audit {
namespace {

constexpr int all_met = 0;
constexpr int falls_short = 1;
constexpr int not_checked = 2;

bool reaches(const StrengthCounts& counts, FailOn fail_on) {
  // The words of FailOn are those of Strength, with "never" in the place of `may`.
  if (fail_on == FailOn::never) return false;
  for (std::size_t strength = 0; strength <= static_cast<std::size_t>(fail_on); ++strength) {
    if (counts[strength] > 0) return true;
  }
  return false;
}

/// "2 must and 1 should checks fall short."
std::string shortfall_sentence(const StrengthCounts& counts) {
  std::vector<std::string> parts;
  std::size_t total = 0;
  for (const Strength strength : strengths) {
    const std::size_t number = counts[static_cast<std::size_t>(strength)];
    total += number;
    if (number > 0) parts.push_back(fmt::format("{} {}", number, word(strength)));
  }
  if (total == 0) return "Nothing falls short.";
  return fmt::format("{} {}.", join_words(parts),
                     total == 1 ? "check falls short" : "checks fall short");
}

/// Silence is no pass: a reader of the last line alone has to see how much of it there is.
std::string silence_sentence(std::size_t number) {
  if (number == 0) return {};
  return fmt::format(" {} should {} not stated.", number, number == 1 ? "check is" : "checks are");
}

std::string error_sentence(std::size_t number) {
  if (number == 0) return {};
  return " " + count_of(number, "check") + " could not be worked out.";
}

}  // namespace

bool any_check_ran(const DescriptionResult& result) {
  return std::ranges::any_of(result.counts, [](const StatusCounts& counts) {
    return std::ranges::any_of(statuses, [&counts](Status status) {
      return status != Status::not_applicable && counts[static_cast<std::size_t>(status)] > 0;
    });
  });
}

void Tally::add(const DescriptionResult& result) {
  icpcheck::add(count_shortfalls(result), shortfalls);
  not_stated += result.not_stated.size();
  errors += result.errors.size();
  any_check_ran = any_check_ran || audit::any_check_ran(result);
}

void Tally::add(const Tally& other) {
  icpcheck::add(other.shortfalls, shortfalls);
  not_stated += other.not_stated;
  errors += other.errors;
  any_check_ran = any_check_ran || other.any_check_ran;
}

void conclude(Report& report, const Tally& tally, bool problems) {
  report.closing = shortfall_sentence(tally.shortfalls) + silence_sentence(tally.not_stated) +
                   error_sentence(tally.errors);
  report.exit_status = reaches(tally.shortfalls, report.options.fail_on) ? falls_short : all_met;
  report.problems = problems;
  if (!tally.any_check_ran) report.closing = "No check ran, so nothing can be said.";
  if (problems || !tally.any_check_ran || tally.errors > 0) report.exit_status = not_checked;
}

void conclude(Report& report, bool problems) {
  Tally tally;
  for (const DescriptionResult& description : report.descriptions) tally.add(description);
  conclude(report, tally, problems);
}

}  // namespace icpcheck::audit
