// SPDX-License-Identifier: MIT
#include "batch/parts.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

#include "icpcheck/base/nearest.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t most_named = 10;

const std::optional<ReportPart>& number_of(const Part& part) { return part.content.report.part; }

std::string phrase(const std::optional<ReportPart>& part) {
  return part ? fmt::format("part {} of {}", part->number, part->of) : "not one of several parts";
}

void refuse(const Part& part, const Part& other, std::string_view which, Diagnostic problem,
            Diagnostics& diagnostics) {
  problem.where.file = part.file;
  add_related(other, std::string{which}, problem);
  diagnostics.add(std::move(problem));
}

/// False with an error when there is no such part, or it does not belong to the first one.
bool is_like(const Part& first, const Part& part, Diagnostics& diagnostics) {
  const auto& own = number_of(part);
  const auto& wanted = number_of(first);
  const bool exists = !own || (own->number >= 1 && own->number <= own->of);
  const bool fits = own ? wanted && own->of == wanted->of : !wanted;
  if (exists && fits) return true;
  refuse(
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

std::optional<std::string> find_missing(const std::vector<Part>& parts, Diagnostics& diagnostics) {
  std::map<std::size_t, const Part*> there;
  for (const Part& part : parts) {
    if (!is_like(parts.front(), part, diagnostics)) return std::nullopt;
    const auto& own = number_of(part);
    if (!own) continue;
    const auto [first, is_new] = there.emplace(own->number, &part);
    if (is_new) continue;
    refuse(part, *first->second, "the same part",
           error_of({}, "batch.same_part", fmt::format("This is {} once more.", phrase(own)),
                    "Name each part once."),
           diagnostics);
    return std::nullopt;
  }
  const std::size_t count = there.empty() ? 0 : number_of(parts.front())->of;
  const std::size_t missing = count - there.size();
  if (missing == 0) return "";
  if (missing > most_named) return fmt::format("{} of {} parts are missing", missing, count);
  std::vector<std::string> numbers;
  for (std::size_t i = 1; i <= count; ++i) {
    if (!there.contains(i)) numbers.push_back(std::to_string(i));
  }
  return fmt::format("{} {} of {} {} missing", missing == 1 ? "part" : "parts", join_words(numbers),
                     count, missing == 1 ? "is" : "are");
}

}  // namespace icpcheck::batch
