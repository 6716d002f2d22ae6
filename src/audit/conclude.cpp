// SPDX-License-Identifier: MIT
// From findings to an exit status and one closing sentence.
#include <fmt/format.h>

#include <array>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::audit {
namespace {

constexpr int all_met = 0;
constexpr int falls_short = 1;
constexpr int not_checked = 2;

using Shortfalls = std::array<std::size_t, strengths.size()>;

Shortfalls count(const Report& report) {
  Shortfalls counts{};
  for (const DescriptionResult& description : report.descriptions) {
    for (const Finding* finding : description.shortfalls) {
      ++counts[static_cast<std::size_t>(finding->check->strength)];
    }
  }
  return counts;
}

bool reaches(const Shortfalls& counts, FailOn fail_on) {
  // The words of FailOn are those of Strength, with "never" in the place of `may`.
  if (fail_on == FailOn::never) return false;
  for (std::size_t strength = 0; strength <= static_cast<std::size_t>(fail_on); ++strength) {
    if (counts[strength] > 0) return true;
  }
  return false;
}

std::size_t count_errors(const Report& report) {
  std::size_t number = 0;
  for (const DescriptionResult& description : report.descriptions) {
    number += description.errors.size();
  }
  return number;
}

/// Whether any check applied: one that does not has told nothing.
bool any_check_ran(const Report& report) {
  for (const DescriptionResult& description : report.descriptions) {
    for (const StatusCounts& counts : description.counts) {
      for (const Status status : statuses) {
        const bool ran = status != Status::not_applicable;
        if (ran && counts[static_cast<std::size_t>(status)] > 0) return true;
      }
    }
  }
  return false;
}

/// "2 must and 1 should checks fall short."
std::string shortfall_sentence(const Shortfalls& counts) {
  std::vector<std::string> parts;
  std::size_t total = 0;
  for (const Strength strength : strengths) {
    const std::size_t number = counts[static_cast<std::size_t>(strength)];
    total += number;
    if (number > 0) parts.push_back(fmt::format("{} {}", number, word(strength)));
  }
  if (total == 0) return "Nothing falls short.";
  const std::vector<std::string_view> words(parts.begin(), parts.end());
  return fmt::format("{} {}.", join_words(words),
                     total == 1 ? "check falls short" : "checks fall short");
}

/// Silence is no pass: a reader of the last line alone has to see how much of it there is.
std::string silence_sentence(const Report& report) {
  std::size_t number = 0;
  for (const DescriptionResult& description : report.descriptions) {
    number += description.not_stated.size();
  }
  if (number == 0) return {};
  return fmt::format(" {} should {} not stated.", number, number == 1 ? "check is" : "checks are");
}

std::string error_sentence(std::size_t number) {
  if (number == 0) return {};
  return fmt::format(" {} {} could not be worked out.", number, number == 1 ? "check" : "checks");
}

}  // namespace

void conclude(Report& report, bool problems) {
  const Shortfalls counts = count(report);
  const std::size_t errors = count_errors(report);
  report.closing = shortfall_sentence(counts) + silence_sentence(report) + error_sentence(errors);
  report.exit_status = reaches(counts, report.options.fail_on) ? falls_short : all_met;
  report.problems = problems;
  const bool nothing_ran = !any_check_ran(report);
  if (nothing_ran) report.closing = "No check ran, so nothing can be said.";
  if (problems || nothing_ran || errors > 0) report.exit_status = not_checked;
}

}  // namespace icpcheck::audit
