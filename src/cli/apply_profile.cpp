// SPDX-License-Identifier: MIT
// Reads the profile of a run and lets it change what it may. The built-in packs stay as they are:
// a pack that it changes is a copy.
#include "cli/apply_profile.hpp"

#include <algorithm>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

bool has_text(const std::vector<std::string>& texts, std::string_view text) {
  return std::ranges::find(texts, text) != texts.end();
}

/// Writes down what a profile changes in the packs that are run.
class Account {
 public:
  Account(const packs::Changes& wanted, const Options& options, const Packs& packs)
      : wanted_(wanted), options_(options), packs_(packs), run_(packs.chosen) {
    run_.insert(run_.end(), packs.used.begin(), packs.used.end());
  }

  std::vector<ProfileChange> changes() {
    add_packs();
    add_parameters();
    for (const packs::StrengthChange& change : wanted_.strengths) add_strength(change);
    for (const packs::LeftOut& left_out : wanted_.leave_out) add_left_out(left_out);
    add_fail_on();
    return std::move(changes_);
  }

 private:
  void add_packs() {
    if (!packs_.by_profile || !differ_from_default(packs_.chosen, options_.as_of)) return;
    std::vector<std::string_view> ids;
    for (const Pack* pack : packs_.chosen) ids.emplace_back(pack->id);
    changes_.push_back({"packs", "", "", "", join_words(ids), ""});
  }

  /// In the order of the packs that are run.
  void add_parameters() {
    for (const Pack* pack : run_) {
      for (const Parameter& parameter : pack->parameters) {
        const SharedText& owner = parameter.library.empty() ? pack->id : parameter.library;
        const auto used = std::ranges::find_if(wanted_.parameters, [&](const UsedParameter& each) {
          return parameter.name == each.name && owner == each.pack;
        });
        if (used == wanted_.parameters.end() || parameter.value == used->value) continue;
        ProfileChange change{"parameters",    owner + "." + parameter.name,
                             parameter.title, parameter.value.value_or(""),
                             used->value,     ""};
        // One of a library is that of each pack that imports it.
        const bool is_told =
            std::ranges::find(changes_, change.subject, &ProfileChange::subject) != changes_.end();
        if (!is_told) changes_.push_back(std::move(change));
      }
    }
  }

  void add_strength(const packs::StrengthChange& change) {
    const Check* check = find_check(run_, change.check);
    if (check == nullptr || check->strength == change.strength) return;
    changes_.push_back({"strengths", check->id, check->title, std::string(word(check->strength)),
                        std::string(word(change.strength)), change.reason});
  }

  void add_left_out(const packs::LeftOut& left_out) {
    if (has_text(options_.only, left_out.clause)) return;
    for (const Pack* pack : packs_.chosen) {
      const auto clause =
          std::ranges::find(pack->clauses, std::string_view(left_out.clause), &Clause::id);
      if (clause == pack->clauses.end()) continue;
      changes_.push_back({"leave_out", clause->id, clause->title, "", "", left_out.reason});
    }
  }

  void add_fail_on() {
    if (options_.fail_on || !wanted_.fail_on || *wanted_.fail_on == FailOn::minimum) return;
    changes_.push_back({"fail_on", "", "", std::string(word(FailOn::minimum)),
                        std::string(word(*wanted_.fail_on)), ""});
  }

  const packs::Changes& wanted_;
  const Options& options_;
  const Packs& packs_;
  std::vector<const Pack*> run_;
  std::vector<ProfileChange> changes_;
};

packs::Judgement judgement_for(const Packs& packs, Date day) {
  packs::Judgement by;
  by.known = packs.known;
  for (const Pack* pack : packs.of_profile) {
    if (std::ranges::find(by.known, pack) == by.known.end()) by.known.push_back(pack);
  }
  by.complete = packs.complete;
  if (packs.of_profile.empty()) return by;
  by.changes_packs = differ_from_default(packs.of_profile, day);
  if (packs.complete) by.left_out = left_out_of_default(packs.of_profile, day);
  return by;
}

}  // namespace

std::optional<packs::Profile> take_profile(const Options& options, Diagnostics& diagnostics) {
  const schema::Schema& schema = packs::built_in().profile_schema;
  if (!options.profile.empty() && !options.use_profile) {
    diagnostics.add(misuse("cli.profile_or_not",
                           "--profile and --no-profile contradict each other.",
                           "Leave one of them out."));
    return std::nullopt;
  }
  if (!options.use_profile) return std::nullopt;
  if (!options.profile.empty()) {
    auto content = system::read_file(options.profile, yaml::Limits{}.bytes, diagnostics);
    if (!content) return std::nullopt;
    return packs::read_profile(options.profile, std::move(*content), schema, diagnostics);
  }
  auto found = packs::find_profile(schema, diagnostics);
  if (found) {
    diagnostics.add(note_of(found->document->file(), "cli.profile_found",
                            "This profile was found and is used.",
                            "To check without it, add --no-profile."));
  }
  return found;
}

void apply_profile(const packs::Profile& profile, const Options& options, Run& run,
                   Diagnostics& diagnostics) {
  packs::Changes changes =
      packs::judge_profile(profile, judgement_for(run.packs, options.as_of), diagnostics);
  if (diagnostics.has_errors()) return;
  run.profile = UsedProfile{profile.document->file(), profile.automatic,
                            Account(changes, options, run.packs).changes()};
  change(run.packs, changes);
  for (packs::LeftOut& left_out : changes.leave_out) {
    if (has_text(options.only, left_out.clause)) continue;
    run.options.leave_out.push_back(std::move(left_out.clause));
  }
  if (!options.fail_on && changes.fail_on) run.options.fail_on = *changes.fail_on;
}

void change(Packs& packs, const packs::Changes& changes) {
  const std::vector<const Pack*> before = packs.known;
  for (const Pack* pack : before) {
    std::optional<Pack> changed = packs::changed(*pack, changes);
    if (!changed) continue;
    packs.changed.push_back(std::make_unique<Pack>(std::move(*changed)));
    const Pack* in_its_place = packs.changed.back().get();
    for (auto* list : {&packs.chosen, &packs.used, &packs.known}) {
      std::ranges::replace(*list, pack, in_its_place);
    }
  }
}

}  // namespace icpcheck::cli
