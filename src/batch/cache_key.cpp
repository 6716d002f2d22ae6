// SPDX-License-Identifier: MIT
#include "batch/cache_key.hpp"

#include <algorithm>
#include <string_view>

#include "icpcheck/base/archive.hpp"
#include "icpcheck/base/sha256.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::int32_t days_of_a_year = 365;

bool names_a_day(std::string_view expression) {
  return expression.find("as_of") != std::string_view::npos ||
         expression.find("today") != std::string_view::npos;
}

bool names_a_day(const std::optional<Expression>& expression) {
  return expression && names_a_day(expression->text);
}

bool names_a_day(const Check& check) {
  return check.by || check.from || check.in_force || check.since || check.begins ||
         names_a_day(check.holds.text) || names_a_day(check.when) || names_a_day(check.names) ||
         (check.subjects &&
          (names_a_day(check.subjects->list.text) || names_a_day(check.subjects->where)));
}

/// Whether results by the pack depend on the day.
bool names_a_day(const Pack& pack) {
  const auto of_clause = [](const Clause& clause) {
    return clause.in_force ||
           std::ranges::any_of(clause.checks, [](const Check& each) { return names_a_day(each); });
  };
  // A library's definitions are not its own, so the day may be in them.
  return pack.in_force || pack.asked || !pack.imports.empty() ||
         std::ranges::any_of(pack.clauses, of_clause) ||
         std::ranges::any_of(pack.definitions,
                             [](const DefinitionText& each) { return names_a_day(each.body); });
}

bool depends_on_day(const audit::Setup& setup, Kind kind) {
  const auto is_dated = [](const Pack* pack) { return names_a_day(*pack); };
  return std::ranges::any_of(setup.packs_for(kind), is_dated) ||
         std::ranges::any_of(setup.used_packs, is_dated);
}

std::string key_of_run(const AuditPlan& plan, Kind kind) {
  const audit::Setup& setup = plan.setup;
  const RunOptions& options = setup.options;
  ArchiveWriter to;
  to(plan.cache->program(), plan.limits.bytes, plan.outputs, plan.keep_results);
  for (const auto* packs : {&plan.known, &setup.packs, &setup.used_packs}) {
    to(packs->size());
    for (const Pack* pack : *packs) to(*pack);
  }
  to(setup.only_fitting, options.fail_on, options.require_evidence, options.use_waivers,
     options.only, options.leave_out, options.group_by, setup.keep_facts_of_met);
  if (plan.outputs_tell_day || depends_on_day(setup, kind)) to(options.as_of);
  return sha256(to.bytes());
}

}  // namespace

CacheKeys::CacheKeys(const Index& index, const AuditPlan& plan) : index_(index) {
  for (const Kind kind : kinds) of_run_[static_cast<std::size_t>(kind)] = key_of_run(plan, kind);
}

std::string CacheKeys::key_of(std::size_t item) const {
  const Entry& entry = index_.entries[item];
  ArchiveWriter to;
  const auto add_partner = [&](std::size_t position) {
    const Entry& partner = index_.entries[position];
    to(index_.repeated.contains(partner.id), partner.input.path, partner.sha256);
  };
  to(of_run_[static_cast<std::size_t>(entry.kind)], entry.input.path, entry.input.named,
     entry.sha256);
  if (const auto same = index_.repeated.find(entry.id); same != index_.repeated.end()) {
    const Location& first = index_.entries[same->second].id_place;
    to(same->second == item, first.file, first.line, first.column);
  }
  if (const auto system = index_.systems.find(entry.system); system != index_.systems.end()) {
    add_partner(system->second);
  }
  if (const auto places = index_.places.find(entry.id); places != index_.places.end()) {
    std::ranges::for_each(places->second, add_partner);
  }
  return sha256(to.bytes());
}

/// From a day in it on, something counts that did not count before.
bool has_later_day(const Description& description, Date day) {
  const bool of_evidence = std::ranges::any_of(
      description.evidence, [day](const Evidence& each) { return each.date && day < *each.date; });
  return of_evidence || description.root().find("from") != nullptr;
}

Days days_of(const Description& description, Date as_of) {
  if (has_later_day(description, description.described_on.value_or(as_of))) return {as_of, as_of};
  if (!description.waivers.empty() || !description.actions.empty()) return {as_of, as_of};
  if (!description.described_on) return every_day;
  // Before its own day, and when it is old, a note counts the days.
  const Days fresh{*description.described_on,
                   Date{description.described_on->days + days_of_a_year}};
  return fresh.first <= as_of && as_of <= fresh.last ? fresh : Days{as_of, as_of};
}

}  // namespace icpcheck::batch
