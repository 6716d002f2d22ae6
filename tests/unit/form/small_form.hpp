// SPDX-License-Identifier: MIT
// Forms of small descriptions, by a pack of a few checks.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "icpcheck/form/form.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/catch.hpp"
#include "support/packs.hpp"

namespace icpcheck::test {

inline constexpr const char* few_checks = R"(checks:
  - id: X1.1
    title: The ICP meets in public
    covers: [S-1]
    strength: should
    basis: national-guidance
    holds: icp.meetings.in_public && icp.meetings.papers_online
    remedy: Meet in public.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.2
    title: Papers are online
    covers: [S-2]
    strength: must
    basis: law
    holds: icp.meetings.papers_online
    remedy: Put them online.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.3
    title: Minutes are online
    covers: [S-3]
    strength: should
    basis: national-guidance
    needs: X1.2
    holds: icp.meetings.minutes_online
    remedy: Put them online.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.4
    title: Each board has an assessment
    covers: [S-4]
    strength: minimum
    basis: national-guidance
    for_each: hwbs as board
    empty: not_applicable
    unless: There is no board.
    holds: board.jsna.in_force
    remedy: Prepare one.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.5
    title: A chair is a member
    covers: [S-5]
    strength: should
    basis: local-framework
    holds: icp.members.exists(m, m.roles.exists(r, r == "hwb-chair"))
    remedy: Appoint one.
    cases: []
    never: [met, gap, not_stated]
  - id: X1.6
    title: Each kind of integration has a direction
    covers: [S-6]
    strength: should
    basis: project-reading
    holds: integration.clinical.direction && integration.financial.direction
    remedy: Set one.
    cases: []
    never: [met, gap, not_stated]
)";

/// The packs live as long as the form.
struct Made {
  packs::LoadedPack pack;
  form::Form form;
};

inline Report report_of(const Pack& pack, const std::string& day = "2022-10-01") {
  Report report;
  report.packs = {&pack};
  report.options.as_of = parse_date(day).value();
  return report;
}

inline Made make(const std::string& facts, form::Which which = form::Which::open) {
  auto loaded = load({few_checks});
  REQUIRE(loaded.problems == "");
  Made made{std::move(*loaded.pack), {}};
  const Description description = describe(facts);
  const Report report = report_of(made.pack.pack);
  audit::Setup setup;
  setup.schema = &packs::built_in().arrangements;
  setup.packs = report.packs;
  setup.options = report.options;
  cel::Evaluator evaluator(setup.schema);
  const DescriptionResult result = audit::audit(description, {}, setup, evaluator);
  made.form = form::make_form({description, result, report, *setup.schema}, which);
  return made;
}

/// Two boards, and members of which nobody knows what they bring.
inline constexpr const char* two_boards = R"(organisations:
  - {id: council, name: The Council, type: unitary-authority}
  - {id: icb, name: The ICB, type: icb}
hwbs:
  - {id: east, name: East Health and Wellbeing Board, authority: council}
  - {id: west, name: West Health and Wellbeing Board, jsna: {in_force: true}}
icp:
  partial: [members]
  members:
    - {post: Leader of the Council, organisation: council, since: 2022-07-01, votes: true}
    - {organisation: icb, roles: [icb-chair, x-special]}
  meetings: {in_public: true}
evidence:
  - {id: minutes, title: Minutes, supports: [icp.meetings]}
)";

}  // namespace icpcheck::test
