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
  return check.by || check.from || names_a_day(check.holds.text) || names_a_day(check.when) ||
         names_a_day(check.names) ||
         (check.subjects &&
          (names_a_day(check.subjects->list.text) || names_a_day(check.subjects->where)));
}

/// Whether results by the pack depend on the day.
bool names_a_day(const Pack& pack) {
  const auto of_clause = [](const Clause& clause) {
    return clause.in_force ||
           std::ranges::any_of(clause.checks, [](const Check& each) { return names_a_day(each); });
  };
  return pack.in_force || std::ranges::any_of(pack.clauses, of_clause) ||
         std::ranges::any_of(pack.definitions,
                             [](const DefinitionText& each) { return names_a_day(each.body); });
}

void add_setup(const audit::Setup& setup, ArchiveWriter& to) {
  for (const auto* packs : {&setup.packs, &setup.used_packs}) {
    to(packs->size());
    for (const Pack* pack : *packs) to(*pack);
  }
  to(setup.options.fail_on, setup.options.require_evidence, setup.options.use_waivers,
     setup.options.only, setup.options.leave_out, setup.keep_facts_of_met);
  for (const auto& [pack, values] : setup.parameters) {
    to(values.size());
    for (const auto& [name, value] : values) to(pack, name, value);
  }
}

bool depends_on_day(const audit::Setup& setup) {
  const auto is_dated = [](const Pack* pack) { return names_a_day(*pack); };
  return std::ranges::any_of(setup.packs, is_dated) ||
         std::ranges::any_of(setup.used_packs, is_dated);
}

std::string key_of_run(const audit::Setup& setup, const AuditPlan& plan) {
  ArchiveWriter to;
  to(plan.cache->program(), plan.limits.bytes, plan.outputs, plan.keep_results);
  for (const Pack* pack : plan.known) to(*pack);
  add_setup(setup, to);
  if (plan.outputs_tell_day || depends_on_day(setup)) to(setup.options.as_of);
  return sha256(to.bytes());
}

}  // namespace

CacheKeys::CacheKeys(const Index& index, const AuditPlan& plan) : index_(index) {
  for (std::size_t kind = 0; kind < of_run_.size(); ++kind) {
    of_run_[kind] = key_of_run(plan.setups[kind], plan);
  }
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

Days days_of(const Description& description, Date as_of) {
  if (!description.waivers.empty() || !description.actions.empty()) return {as_of, as_of};
  if (!description.described_on) return every_day;
  // Before its own day, and when it is old, a note counts the days.
  const Days fresh{*description.described_on,
                   Date{description.described_on->days + days_of_a_year}};
  return fresh.first <= as_of && as_of <= fresh.last ? fresh : Days{as_of, as_of};
}

}  // namespace icpcheck::batch
