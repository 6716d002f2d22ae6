// SPDX-License-Identifier: MIT
#include "form/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "icpcheck/model/facts_read.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::form {
namespace {

/// Heaviest first, and what the law says before what others make of it.
auto rank(const Looking& looking) {
  return std::tuple{!looking.applies, looking.strength, looking.check->basis, looking.other_area};
}

/// Who asks, as the beginning of a sentence that goes on with the title of the check.
std::string_view asked_by(const Looking& looking) {
  const Basis basis = looking.check->basis;
  if (looking.other_area) return "Good practice of another area";
  if (basis == Basis::project_reading) return "As we read the guidance";
  const bool local = basis == Basis::local_framework;
  switch (looking.strength) {
    case Strength::must:
      if (basis == Basis::law) return "By law";
      return local ? "The local framework requires" : "National guidance requires";
    case Strength::minimum:
      return local ? "The least that the local framework asks"
                   : "The least that national guidance asks";
    case Strength::should:
      return local ? "The local framework expects" : "National guidance expects";
    case Strength::may:
      return basis == Basis::law ? "The law allows"
             : local             ? "The local framework allows"
                                 : "National guidance allows";
  }
  return {};
}

std::string_view weight_word(const Looking& looking) {
  Finding finding;
  finding.check = looking.check;
  finding.other_area = looking.other_area;
  return report::asked_by(finding);
}

}  // namespace

Reasons::Reasons(const Report& report, Kind kind, const DescriptionResult* result)
    : kind_(kind), sources_(report) {
  std::map<const Check*, const Finding*> findings;
  if (result != nullptr) {
    for (const Finding& finding : result->findings()) findings.emplace(finding.check, &finding);
  }
  for (const Pack* pack : report.packs) {
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) {
        clauses_.emplace(&check, &clause);
        const auto found = findings.find(&check);
        const Finding* finding = found == findings.end() ? nullptr : found->second;
        const bool applies =
            finding == nullptr ? result == nullptr : finding->status != Status::not_applicable;
        const Strength strength = finding == nullptr ? check.strength : finding->strength();
        checks_.push_back(
            {&check, &clause, strength, applies, finding != nullptr && finding->other_area});
      }
    }
  }
}

void Reasons::read(const schema::Schema& schema) {
  for (const Looking& looking : checks_) {
    if (!looking.check->applies_to.contains(kind_)) continue;
    const FactsRead read = facts_read(*looking.check, kind_, schema);
    for (const std::string& path : read[static_cast<std::size_t>(kind_)]) {
      by_path_[path].push_back(looking);
    }
  }
  for (auto& [path, looking] : by_path_) std::ranges::stable_sort(looking, {}, rank);
}

std::vector<Looking> Reasons::looking_at(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? std::vector<Looking>{} : found->second;
}

std::vector<Looking> Reasons::of(const std::vector<const Finding*>& findings) const {
  std::vector<Looking> looking;
  for (const Finding* finding : findings) {
    const auto clause = clauses_.find(finding->check);
    looking.push_back(
        {finding->check, clause == clauses_.end() ? nullptr : clause->second, finding->strength()});
  }
  std::ranges::stable_sort(looking, {}, rank);
  return looking;
}

std::string Reasons::why(const Looking& looking) const {
  const std::string cited = sources_.cite_origin(*looking.check);
  return fmt::format("{}: {}{}", asked_by(looking), looking.check->title,
                     cited.empty() ? "." : " (" + cited + ").");
}

void Reasons::explain(const std::vector<Looking>& looking, FormQuestion& question) const {
  if (looking.empty()) return;
  question.why = why(looking.front());
  question.weight = weight_word(looking.front());
  for (const Looking& each : looking) {
    if (each.clause == nullptr) continue;
    const std::string clause(each.clause->id);
    const bool known = std::ranges::find(question.clauses, clause) != question.clauses.end();
    if (!known) question.clauses.push_back(clause);
  }
}

Weight weight_of(const std::vector<Looking>& looking) {
  Weight weight{};
  for (const Looking& each : looking) ++weight[static_cast<std::size_t>(each.strength)];
  return weight;
}

}  // namespace icpcheck::form
