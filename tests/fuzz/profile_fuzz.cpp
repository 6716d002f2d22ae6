// SPDX-License-Identifier: MIT
// Any bytes as a profile of the built-in packs; the first says whether it was found or named.
// Demanded: a tree or an error; of what is right only what packs have; the packs that it changes
// can be asked, and the report is JSON.
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/profile.hpp"
#include "judge.hpp"
#include "scene.hpp"
#include "support.hpp"

namespace {

using namespace icpcheck;
using fuzz::demand;

void look_at(const packs::Changes& changes, const PackList& packs) {
  for (const packs::StrengthChange& change : changes.strengths) {
    demand(find_check(packs, change.check) != nullptr && !change.reason.empty());
  }
  for (const packs::LeftOut& left : changes.leave_out) demand(!left.reason.empty());
}

void audit_with(const packs::Changes& changes, const PackList& known) {
  static const Description description =
      fuzz::description_of_project("examples/lincolnshire/system.yaml");
  std::vector<Pack> changed;
  changed.reserve(known.size());
  std::vector<const Pack*> packs;
  for (const Pack* pack : known) {
    std::optional<Pack> other = packs::changed(*pack, changes);
    packs.push_back(other ? &changed.emplace_back(std::move(*other)) : pack);
  }
  if (changed.empty()) return;
  fuzz::judge("json", fuzz::written(fuzz::report_on(description, fuzz::setup_with(packs)), "json"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<const Pack*> known = fuzz::built_in_packs();
  fuzz::Choices choices(fuzz::view(data, size));
  const bool automatic = choices.flag();
  Diagnostics problems;
  auto profile = packs::read_profile("fuzz.yaml", std::string(choices.take(size)),
                                     packs::built_in().profile_schema, problems);
  demand(profile.has_value() || problems.has_errors());
  if (!profile) return 0;
  profile->automatic = automatic;
  const std::size_t others = profile->packs().size();
  demand(others == 0 || profile->document != nullptr);
  const packs::Changes changes = packs::judge_profile(*profile, {.known = known}, problems);
  fuzz::tell(problems);
  if (problems.has_errors()) return 0;
  look_at(changes, known);
  audit_with(changes, known);
  return 0;
}
