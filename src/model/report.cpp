// SPDX-License-Identifier: MIT
#include "icpcheck/model/report.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace icpcheck {

std::string_view parent_path(std::string_view path) {
  const std::size_t end = path.rfind('.');
  return end == std::string_view::npos ? std::string_view{} : path.substr(0, end);
}

std::string MissingFact::shown_path() const { return rest ? path + " (the rest)" : path; }

std::vector<std::string> Finding::owners() const {
  std::vector<std::string> owners;
  for (const AppliedAction& action : actions) {
    const bool known = std::ranges::find(owners, action.owner) != owners.end();
    if (!known && !action.owner.empty()) owners.push_back(action.owner);
  }
  return owners;
}

Strength Finding::strength() const {
  return other_area ? std::max(check->strength, Strength::should) : check->strength;
}

bool Finding::answers(std::string_view id) const {
  return check->id == id || std::ranges::find(check->replaces, id) != check->replaces.end();
}

std::int32_t Finding::days_late() const {
  if (status != Status::met || !since || !due || *since <= *due) return 0;
  return days_between(*due, *since);
}

const Finding* DescriptionResult::find(std::string_view check) const {
  const Finding* replacing = nullptr;
  for (const Finding& finding : findings()) {
    if (finding.check == nullptr) continue;
    if (finding.check->id == check) return &finding;
    if (replacing == nullptr && finding.answers(check)) replacing = &finding;
  }
  return replacing;
}

std::size_t files_not_checked(const Report& report) {
  std::set<std::string_view> files;
  for (const Diagnostic& problem : report.not_checked) {
    if (!problem.where.file.empty()) files.insert(problem.where.file.text());
  }
  return files.size();
}

bool could_not_read(const Report& report, std::string_view file) {
  // The months of a region lie in folders of their own.
  const auto name_of = [](std::string_view path) { return path.substr(path.rfind('/') + 1); };
  return std::ranges::any_of(report.not_checked, [&](const Diagnostic& problem) {
    return !problem.where.file.empty() && name_of(problem.where.file.text()) == name_of(file);
  });
}

StrengthCounts count_shortfalls(const DescriptionResult& result) {
  StrengthCounts counts{};
  for (const Finding* finding : result.shortfalls) {
    ++counts[static_cast<std::size_t>(finding->strength())];
  }
  return counts;
}

void add(const StrengthCounts& counts, StrengthCounts& sum) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += counts[i];
}

void add(const Counts& counts, Counts& sum) {
  for (std::size_t i = 0; i < sum.size(); ++i) {
    for (std::size_t j = 0; j < sum[i].size(); ++j) sum[i][j] += counts[i][j];
  }
}

}  // namespace icpcheck
