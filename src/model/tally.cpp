// SPDX-License-Identifier: MIT
#include "icpcheck/model/tally.hpp"

#include <algorithm>
#include <array>

#include "icpcheck/model/report.hpp"

namespace icpcheck {
namespace {

bool any(const StrengthCounts& counts) {
  return std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
}

bool applies_now(const Finding& finding) {
  constexpr std::array asked{Status::met, Status::gap, Status::not_stated, Status::waived,
                             Status::error};
  return finding.strength() != Strength::may &&
         std::ranges::find(asked, finding.status) != asked.end();
}

void count_finding(const Finding& finding, Tally& tally) {
  if (finding.status == Status::waiting && finding.strength() != Strength::may) ++tally.waiting;
  if (!applies_now(finding)) return;
  ++tally.applicable;
  const Strength strength = finding.strength();
  tally.beyond_law |= strength == Strength::must && finding.check->basis != Basis::law;
  if (finding.status == Status::met) ++tally.met;
  if (finding.repeated) {
    ++tally.repeated;
  } else if (finding.status == Status::not_stated && finding.underlying == Status::met) {
    ++tally.unsupported;
  } else if (finding.status == Status::not_stated) {
    ++tally.unknown[index_of(strength)];
  } else if (finding.falls_short) {
    ++tally.known[index_of(strength)];
  }
}

/// In which group of descriptions one is, of which this was counted.
std::size_t Tally::*state_group_of(const Tally& one) {
  if (one.known[index_of(Strength::must)] > 0) return &Tally::law_missing;
  if (any(one.known)) return &Tally::missing;
  if (any(one.unknown) || one.unsupported > 0 || one.errors > 0) return &Tally::unconfirmed;
  if (one.repeated > 0) return &Tally::as_before;
  return one.applicable > 0 ? &Tally::complete : nullptr;
}

}  // namespace

void Tally::add(const DescriptionResult& result) {
  Tally one;
  for (const Finding& finding : result.findings()) count_finding(finding, one);
  one.shortfalls = count_shortfalls(result);
  for (const Question& question : result.questions) one.facts += question.facts.size();
  one.errors = result.errors.size();
  one.systems = result.kind == Kind::system ? 1 : 0;
  one.places = 1 - one.systems;
  if (const auto group = state_group_of(one); group != nullptr) one.*group = 1;
  one.law_open = one.unknown[index_of(Strength::must)] > 0 ? 1 : 0;
  one.any_check_ran = icpcheck::any_check_ran(result);
  add(one);
}

void Tally::add(const Tally& other) {
  icpcheck::add(other.shortfalls, shortfalls);
  icpcheck::add(other.known, known);
  icpcheck::add(other.unknown, unknown);
  for (const auto member :
       {&Tally::facts, &Tally::applicable, &Tally::met, &Tally::waiting, &Tally::unsupported,
        &Tally::repeated, &Tally::errors, &Tally::systems, &Tally::places, &Tally::law_missing,
        &Tally::missing, &Tally::unconfirmed, &Tally::as_before, &Tally::complete,
        &Tally::law_open}) {
    this->*member += other.*member;
  }
  beyond_law = beyond_law || other.beyond_law;
  any_check_ran = any_check_ran || other.any_check_ran;
}

Tally tally_of(const ClauseResult& result) {
  Tally tally;
  for (const Finding& finding : result.findings) count_finding(finding, tally);
  return tally;
}

bool any_check_ran(const DescriptionResult& result) {
  return std::ranges::any_of(result.counts, [](const StatusCounts& counts) {
    return std::ranges::any_of(statuses, [&counts](Status status) {
      return status != Status::not_applicable && counts[static_cast<std::size_t>(status)] > 0;
    });
  });
}

}  // namespace icpcheck
