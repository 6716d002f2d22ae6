// SPDX-License-Identifier: MIT
#include "batch/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t most_parts_named = 10;

constexpr std::size_t most_parts = 10'000;

/// The parts that a report has, and how many the run has; 0 when it is not one of several.
struct Numbers {
  std::vector<std::size_t> there = {};  // in their order
  std::size_t of = 0;
};

std::vector<std::size_t> all_but(const std::set<std::size_t>& left_out, std::size_t count) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 1; i <= count; ++i) {
    if (!left_out.contains(i)) numbers.push_back(i);
  }
  return numbers;
}

/// A report with parts missing is one of the others.
Numbers numbers_of(const Report& report) {
  if (report.part) return {{report.part->number}, report.part->of};
  if (report.missing_parts.empty()) return {};
  std::set<std::size_t> missing;
  for (const ReportPart& part : report.missing_parts) missing.insert(part.number);
  const std::size_t count = report.missing_parts.front().of;
  return {all_but(missing, std::min(count, most_parts)), count};
}

/// "parts 1 and 3 of 4"
std::string names_of_parts(const std::vector<std::size_t>& numbers, std::size_t count) {
  if (numbers.size() > most_parts_named)
    return fmt::format("{} of {} parts", numbers.size(), count);
  std::vector<std::string> words;
  for (const std::size_t number : numbers) words.push_back(std::to_string(number));
  return fmt::format("{} {} of {}", numbers.size() == 1 ? "part" : "parts", join_words(words),
                     count);
}

std::string phrase(const Numbers& numbers) {
  return numbers.of == 0 ? "not one of several parts" : names_of_parts(numbers.there, numbers.of);
}

void refuse_part(const Part& part, const Part& other, std::string_view which, Diagnostic problem,
                 Diagnostics& diagnostics) {
  problem.where.file = part.file;
  add_related(other, std::string{which}, problem);
  diagnostics.add(std::move(problem));
}

/// The part that the report names and that cannot be; null when there is none.
const ReportPart* find_impossible(const Report& report) {
  const auto exists = [](const ReportPart& part) {
    return part.number >= 1 && part.number <= part.of && part.of <= most_parts;
  };
  if (report.part && !exists(*report.part)) return &*report.part;
  const auto& missing = report.missing_parts;
  const auto found = std::ranges::find_if(missing, [&](const ReportPart& part) {
    return !exists(part) || part.of != missing.front().of;
  });
  return found == missing.end() ? nullptr : &*found;
}

/// False with an error when there is no such part, or it does not belong to the first one.
bool is_like(const Part& first, const Part& part, Diagnostics& diagnostics) {
  if (const ReportPart* none = find_impossible(part.content.report)) {
    diagnostics.add(error_of(part.file, "batch.no_such_part",
                             fmt::format("There is no part {} of {}.", none->number, none->of),
                             "Somebody changed this report. Write it again: icpcheck check "
                             "--shard."));
    return false;
  }
  const Numbers own = numbers_of(part.content.report);
  const Numbers wanted = numbers_of(first.content.report);
  if (own.of == wanted.of) return true;
  refuse_part(
      part, first, "the first",
      error_of({}, "batch.other_parts",
               fmt::format("This report is {}, and the first is {}.", phrase(own), phrase(wanted)),
               "Join only parts of one run."),
      diagnostics);
  return false;
}

}  // namespace

void add_related(const Part& part, std::string message, Diagnostic& problem) {
  Related& related = problem.related.emplace_back();
  related.where.file = part.file;
  related.message = std::move(message);
}

std::optional<std::vector<ReportPart>> find_missing(const std::vector<Part>& parts,
                                                    Diagnostics& diagnostics) {
  std::map<std::size_t, const Part*> there;
  for (const Part& part : parts) {
    if (!is_like(parts.front(), part, diagnostics)) return std::nullopt;
    const Numbers own = numbers_of(part.content.report);
    for (const std::size_t number : own.there) {
      const auto [first, is_new] = there.emplace(number, &part);
      if (is_new) continue;
      refuse_part(part, *first->second, "the same part",
                  error_of({}, "batch.same_part",
                           fmt::format("This is {} once more.", names_of_parts({number}, own.of)),
                           "Name each part once."),
                  diagnostics);
      return std::nullopt;
    }
  }
  std::set<std::size_t> numbers;
  for (const auto& [number, part] : there) numbers.insert(number);
  const std::size_t count = numbers_of(parts.front().content.report).of;
  std::vector<ReportPart> missing;
  for (const std::size_t number : all_but(numbers, count)) missing.push_back({number, count});
  return missing;
}

std::string clause_of(const std::vector<ReportPart>& missing) {
  std::vector<std::size_t> numbers;
  for (const ReportPart& part : missing) numbers.push_back(part.number);
  return fmt::format("{} {} missing", names_of_parts(numbers, missing.front().of),
                     missing.size() == 1 ? "is" : "are");
}

}  // namespace icpcheck::batch
