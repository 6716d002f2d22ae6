// SPDX-License-Identifier: MIT
// What moved a check from one run to the other. Who reads "it was closed" takes it for the work of
// the place; where the rules or the day did it, that has to be said.
#include <algorithm>

#include "audit/comparison_parts.hpp"
#include "icpcheck/audit/comparison.hpp"

namespace icpcheck::audit {
namespace {

/// Reports hold no expressions: a pack that changes them has to have another version.
bool same_check(const Check& before, const Check& after) {
  const auto same_day = [](const auto& a, const auto& b) {
    return a.has_value() == b.has_value() &&
           (!a || (a->date == b->date && a->parameter == b->parameter));
  };
  return before.strength == after.strength && before.basis == after.basis &&
         before.needs == after.needs && before.framework == after.framework &&
         same_day(before.by, after.by) && same_day(before.from, after.from);
}

const Pack* pack_of(const Report& report, std::string_view id) {
  const auto id_of = [](const Pack* pack) { return std::string_view(pack->id); };
  const auto found = std::ranges::find(report.packs, id, id_of);
  return found == report.packs.end() ? nullptr : *found;
}

/// The values of the parameters of a pack, as they were used.
std::map<std::string_view, std::string_view> parameters_of(const Report& report,
                                                           std::string_view pack) {
  std::map<std::string_view, std::string_view> values;
  for (const UsedParameter& used : report.parameters) {
    if (used.pack == pack) values.emplace(used.name, used.value);
  }
  return values;
}

bool same_pack(const Pack& before, const Pack& after, const Report& first, const Report& second) {
  return before.version == after.version &&
         parameters_of(first, after.id) == parameters_of(second, after.id);
}

bool same_options(const Report& before, const Report& after) {
  const RunOptions& a = before.options;
  const RunOptions& b = after.options;
  return before.version == after.version && a.require_evidence == b.require_evidence &&
         a.use_waivers == b.use_waivers;
}

/// On what a finding rests, as far as the report says.
std::vector<std::string> grounds_of(const Finding& finding) {
  std::vector<std::string> grounds;
  const auto add = [&grounds](const auto& part) {
    for (const StatedFact& fact : part.facts) grounds.push_back(fact.path + " is " + fact.value);
    for (const MissingFact& fact : part.missing) grounds.push_back(fact.shown_path());
  };
  add(finding);
  for (const SubjectResult& subject : finding.subjects) add(subject);
  std::ranges::sort(grounds);
  return grounds;
}

/// Whether a report names all on which the finding rests: of very many facts only the first few.
bool names_all(const Finding& finding) {
  return finding.fact_count <= finding.facts.size() &&
         finding.missing_count <= finding.missing.size();
}

/// Whether the same is stated, and the same is missing. Where a finding rests on nothing that is
/// named, it may be another check that moved it.
bool same_facts(const Finding& before, const Finding& after) {
  const std::vector<std::string> grounds = grounds_of(before);
  return names_all(before) && names_all(after) && !grounds.empty() && grounds == grounds_of(after);
}

bool is_not_due(const Finding& finding) { return finding.status == Status::not_due; }

}  // namespace

Causes::Causes(const Report& before, const Report& after)
    : before_(contents_of(before)),
      after_(contents_of(after)),
      all_rules_(!same_options(before, after)),
      day_after_(after.options.as_of),
      same_day_(before.options.as_of == after.options.as_of) {
  for (const Pack* pack : after.packs) {
    const Pack* former = pack_of(before, pack->id);
    const bool same = former != nullptr && same_pack(*former, *pack, before, after);
    std::map<std::string_view, const Check*> known;
    if (same) {
      for (const Check* check : former->checks()) known.emplace(check->id, check);
    }
    for (const Check* check : pack->checks()) {
      const auto found = known.find(check->id);
      if (found == known.end() || !same_check(*found->second, *check)) checks_.insert(check->id);
    }
  }
}

Causes::Contents Causes::contents_of(const Report& report) {
  std::map<std::string_view, std::string> systems;
  std::map<std::string_view, std::string> places;
  std::string all_systems;
  for (const DescriptionResult& result : report.descriptions) {
    const bool is_system = result.kind == Kind::system;
    (is_system ? systems : places)[result.system] += result.sha256;
    if (is_system) all_systems += result.sha256;
  }
  Contents contents;
  for (const DescriptionResult& result : report.descriptions) {
    std::string& content = contents[&result];
    content = result.sha256;
    if (result.kind == Kind::system) {
      content += places[result.system];
    } else {
      // Reports of 0.1.0 do not say to which system a place belongs: it may be any of them.
      content += result.system.empty() ? all_systems : systems[result.system];
    }
  }
  return contents;
}

/// Where nothing on which the check rests is described otherwise.
Cause Causes::of_same(const Finding& before, const Finding& after) const {
  const bool own_rules = before.strength() != after.strength() || checks_.contains(after.check->id);
  const bool fell_due = is_not_due(before) || is_not_due(after);
  if (own_rules) return fell_due && !same_day_ ? Cause::unclear : Cause::rules;
  if (same_day_) return all_rules_ ? Cause::rules : Cause::descriptions;
  // Another version of icpcheck may ask otherwise, but what was not due yet has become due.
  return all_rules_ && !fell_due ? Cause::unclear : Cause::day;
}

Cause Causes::of(const DescriptionResult& before, const DescriptionResult& after,
                 const Finding* finding_before, const Finding* finding_after) const {
  // One that was not asked at all is the doing of the rules, whatever the files say.
  if (finding_before == nullptr || finding_after == nullptr) return Cause::rules;
  const Finding& first = *finding_before;
  const Finding& second = *finding_after;
  const bool rules =
      all_rules_ || first.strength() != second.strength() || checks_.contains(second.check->id);
  const Cause described = rules ? Cause::unclear : Cause::descriptions;
  if (before_.at(&before) == after_.at(&after)) {
    const Cause same = of_same(first, second);
    return same == Cause::descriptions ? Cause::rules : same;
  }
  if (second.waiver && !first.waiver) return described;
  const bool waiver_ended = first.waiver && !second.waiver && second.falls_short;
  if (waiver_ended && !rules)
    return first.waiver->until < day_after_ ? Cause::day : Cause::descriptions;
  return same_facts(first, second) ? of_same(first, second) : described;
}

}  // namespace icpcheck::audit
