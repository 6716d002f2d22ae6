// SPDX-License-Identifier: MIT
// Reads the profile of a run and lets it change what it may. The built-in packs stay as they are:
// a pack with another strength is a copy.
#include "cli/profile.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/batch/profile.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::cli {
namespace {

void note_found(const std::string& path, Diagnostics& diagnostics) {
  Diagnostic note = misuse("cli.profile_found", "This profile was found and is used.",
                           "To check without it, add --no-profile.");
  note.severity = Severity::note;
  note.where.file = path;
  diagnostics.add(std::move(note));
}

std::optional<ProfileFile> read(const std::string& path, std::string content, bool automatic,
                                Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  auto document =
      packs::read_profile(path, std::move(content), packs::built_in().profile_schema, diagnostics);
  if (document == nullptr) return std::nullopt;
  return ProfileFile{std::move(document), automatic, diagnostics.error_count() == errors};
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
  return std::ranges::find(texts, text) != texts.end();
}

/// Writes down what a profile changes in the packs that are run.
class Account {
 public:
  Account(const packs::Profile& profile, const Options& options, const Packs& packs)
      : profile_(profile), options_(options), packs_(packs), run_(packs.chosen) {
    run_.insert(run_.end(), packs.used.begin(), packs.used.end());
  }

  std::vector<ProfileChange> changes() {
    add_packs();
    for (const Pack* pack : run_) add_parameters(*pack);
    for (const packs::StrengthChange& change : profile_.strengths) add_strength(change);
    for (const packs::LeftOut& left_out : profile_.leave_out) add_left_out(left_out);
    add_fail_on();
    return std::move(changes_);
  }

 private:
  void add_packs() {
    if (!packs_.by_profile || !differ_from_default(packs_.chosen)) return;
    std::vector<std::string_view> ids;
    for (const Pack* pack : packs_.chosen) ids.emplace_back(pack->id);
    changes_.push_back({"packs", "", "", "", join_words(ids), ""});
  }

  void add_parameters(const Pack& pack) {
    const auto values = profile_.parameters.find(pack.id);
    if (values == profile_.parameters.end()) return;
    for (const Parameter& parameter : pack.parameters) {
      const auto value = values->second.find(parameter.name);
      if (value == values->second.end() || parameter.value == value->second) continue;
      changes_.push_back({"parameters", pack.id + "." + parameter.name, parameter.title,
                          parameter.value.value_or(""), value->second, ""});
    }
  }

  void add_strength(const packs::StrengthChange& change) {
    const Check* check = find_check(run_, change.check);
    if (check == nullptr || check->strength == change.strength) return;
    changes_.push_back({"strengths", check->id, check->title, std::string(word(check->strength)),
                        std::string(word(change.strength)), change.reason});
  }

  void add_left_out(const packs::LeftOut& left_out) {
    if (contains(options_.only, left_out.clause)) return;
    for (const Pack* pack : packs_.chosen) {
      const auto clause =
          std::ranges::find(pack->clauses, std::string_view(left_out.clause), &Clause::id);
      if (clause == pack->clauses.end()) continue;
      changes_.push_back({"leave_out", clause->id, clause->title, "", "", left_out.reason});
    }
  }

  void add_fail_on() {
    if (options_.fail_on || !profile_.fail_on || *profile_.fail_on == FailOn::minimum) return;
    changes_.push_back({"fail_on", "", "", std::string(word(FailOn::minimum)),
                        std::string(word(*profile_.fail_on)), ""});
  }

  const packs::Profile& profile_;
  const Options& options_;
  const Packs& packs_;
  std::vector<const Pack*> run_;
  std::vector<ProfileChange> changes_;
};

packs::Judgement judgement_for(const ProfileFile& profile, const Choice& choice) {
  packs::Judgement by;
  by.known = choice.packs.known;
  for (const Pack* pack : choice.packs.of_profile) {
    if (std::ranges::find(by.known, pack) == by.known.end()) by.known.push_back(pack);
  }
  by.well_formed = profile.well_formed;
  by.complete = choice.complete;
  const auto& of_profile = choice.packs.of_profile;
  by.changes_packs = !of_profile.empty() && differ_from_default(of_profile);
  by.automatic = profile.automatic;
  return by;
}

}  // namespace

std::optional<ProfileFile> take_profile(const Options& options, Diagnostics& diagnostics) {
  const std::size_t limit = yaml::Limits{}.bytes;
  if (!options.profile.empty() && !options.use_profile) {
    diagnostics.add(misuse("cli.profile_or_not",
                           "--profile and --no-profile contradict each other.",
                           "Leave one of them out."));
    return std::nullopt;
  }
  if (!options.use_profile) return std::nullopt;
  if (!options.profile.empty()) {
    auto content = system::read_file(options.profile, limit, diagnostics);
    if (!content) return std::nullopt;
    return read(options.profile, std::move(*content), false, diagnostics);
  }
  auto found = batch::find_profile(limit, diagnostics);
  if (!found) return std::nullopt;
  note_found(found->path, diagnostics);
  return read(found->path, std::move(found->content), true, diagnostics);
}

ProfilePacks packs_of(const std::optional<ProfileFile>& profile) {
  if (!profile) return {};
  ProfilePacks packs;
  for (const yaml::Node* node : items_at(profile->document->root(), "packs")) {
    if (node->kind() == yaml::Kind::string && !node->text().empty()) packs.nodes.push_back(node);
  }
  packs.folder = std::filesystem::path(profile->document->file().text()).parent_path().string();
  return packs;
}

Applied apply_profile(const std::optional<ProfileFile>& profile, const Options& options,
                      Choice& choice, Diagnostics& diagnostics) {
  Applied applied;
  applied.fail_on = options.fail_on.value_or(FailOn::minimum);
  if (!profile) return applied;
  packs::Profile content =
      packs::judge_profile(*profile->document, judgement_for(*profile, choice), diagnostics);
  if (diagnostics.has_errors()) return applied;
  applied.used = UsedProfile{profile->document->file(), profile->automatic,
                             Account(content, options, choice.packs).changes()};
  change_strengths(choice.packs, content.strengths);
  applied.parameters = std::move(content.parameters);
  for (const packs::LeftOut& left_out : content.leave_out) {
    if (!contains(options.only, left_out.clause)) applied.leave_out.push_back(left_out.clause);
  }
  if (!options.fail_on && content.fail_on) applied.fail_on = *content.fail_on;
  return applied;
}

void change_strengths(Packs& packs, const std::vector<packs::StrengthChange>& changes) {
  const std::vector<const Pack*> before = packs.known;
  for (const Pack* pack : before) {
    if (!packs::concerns(*pack, changes)) continue;
    packs.changed.push_back(std::make_unique<Pack>(packs::with_strengths(*pack, changes)));
    for (auto* list : {&packs.chosen, &packs.used, &packs.known}) {
      std::ranges::replace(*list, pack, static_cast<const Pack*>(packs.changed.back().get()));
    }
  }
}

std::vector<UsedParameter> used_parameters(const std::vector<const Pack*>& packs,
                                           const Applied& applied) {
  std::vector<UsedParameter> used;
  for (const Pack* pack : packs) {
    const auto values = applied.parameters.find(pack->id);
    for (const Parameter& parameter : pack->parameters) {
      std::optional<std::string> value = parameter.value;
      if (values != applied.parameters.end() && values->second.contains(parameter.name)) {
        value = values->second.at(parameter.name);
      }
      if (value) used.push_back({pack->id, parameter.name, *value});
    }
  }
  return used;
}

}  // namespace icpcheck::cli
