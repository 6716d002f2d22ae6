// SPDX-License-Identifier: MIT
// Finds the packs that were asked for, and those that these use.
#include "cli/choose_packs.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

#include "cli/options.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/system/look.hpp"

namespace icpcheck::cli {
namespace {

namespace fs = std::filesystem;

bool has_pack(const std::vector<const Pack*>& packs, const Pack* pack) {
  return std::ranges::find(packs, pack) != packs.end();
}

/// The ids of those that ask something.
std::vector<std::string_view> asking_ids(std::vector<const Pack*> packs) {
  std::erase_if(packs, [](const Pack* pack) { return pack->library; });
  return pack_ids(packs);
}

std::vector<const Pack*> built_in_packs() {
  std::vector<const Pack*> packs;
  for (const Pack& pack : packs::built_in().packs) packs.push_back(&pack);
  return packs;
}

/// Those that ask about the day, which may be none: then all that are no history.
std::vector<const Pack*> default_packs(std::optional<Date> day) {
  std::vector<const Pack*> packs = built_in_packs();
  std::erase_if(packs, [day](const Pack* pack) {
    return pack->historical || pack->library ||
           (day && !icpcheck::contains(pack->asked, *pack, *day));
  });
  return packs;
}

class Chooser {
 public:
  Chooser(std::optional<Date> day, Diagnostics& diagnostics)
      : day_(day), diagnostics_(diagnostics) {
    packs_.known = built_in_;
  }

  void take_default() {
    packs_.by_default = true;
    packs_.chosen = default_packs(day_);
  }

  void take(const std::string& wanted) {
    const Pack* pack = find_pack(packs_.known, wanted);
    std::error_code error;
    const bool is_folder = fs::is_directory(wanted, error);
    if (pack == nullptr && !is_folder) pack = find_pack(packs_.known, in_any_case(wanted));
    if (pack != nullptr && pack->library) {
      diagnostics_.add(misuse("cli.library", "The pack \"" + wanted + "\" asks nothing.",
                              "Other packs import what it holds; name one of those."));
      return;
    }
    if (pack == nullptr && !is_folder) {
      diagnostics_.add(unknown(wanted));
      return;
    }
    if (pack == nullptr) pack = load(wanted);
    if (pack != nullptr) know(pack);
    if (pack != nullptr && !has_pack(packs_.chosen, pack)) packs_.chosen.push_back(pack);
  }

  /// Those of a profile: what they are is known by them, whether they are run or not.
  void take(const packs::Profile& profile, bool are_run) {
    packs_.by_profile = are_run && !profile.packs().empty();
    for (const yaml::Node* node : profile.packs()) {
      const Pack* pack = find_for(*node, profile.folder());
      if (pack == nullptr || has_pack(packs_.of_profile, pack)) continue;
      packs_.of_profile.push_back(pack);
      if (!packs_.by_profile) continue;
      know(pack);
      packs_.chosen.push_back(pack);
    }
  }

  /// What is built in was compared when icpcheck was built.
  void check_together() {
    if (!packs_.loaded.empty()) packs::check_together(packs_.known, diagnostics_);
  }

  void take_used() {
    for (const Pack* pack : packs_.chosen) follow(*pack);
  }

  [[nodiscard]] const std::vector<const Pack*>& of_profile() const { return packs_.of_profile; }
  Packs packs() && { return std::move(packs_); }

 private:
  [[nodiscard]] std::string in_any_case(const std::string& wanted) const {
    return std::string(find_id(wanted, pack_ids(packs_.known)));
  }

  /// The pack in a folder, which is loaded once.
  const Pack* load(const std::string& folder) {
    std::error_code error;
    const std::string real = fs::weakly_canonical(folder, error).string();
    if (const auto done = folders_.find(real); done != folders_.end()) return done->second;
    const packs::BuiltIn& built_in = packs::built_in();
    auto loaded = packs::load_pack(folder, built_in.arrangements, built_in.pack_schema,
                                   packs::libraries_of(built_in.packs), diagnostics_);
    if (!loaded) return nullptr;
    packs_.loaded.push_back(std::make_unique<packs::LoadedPack>(std::move(*loaded)));
    return folders_[real] = &packs_.loaded.back()->pack;
  }

  /// A loaded pack takes the place of a built-in one of the same name.
  void know(const Pack* pack) {
    if (has_pack(packs_.known, pack)) return;
    std::erase_if(packs_.known, [&](const Pack* known) {
      return known->id == pack->id && has_pack(built_in_, known);
    });
    packs_.known.push_back(pack);
  }

  /// The pack that a profile names; null with an error at its place.
  const Pack* find_for(const yaml::Node& node, const std::string& way) {
    const std::string wanted(node.text());
    if (const Pack* known = find_pack(built_in_, wanted)) return known;
    const fs::path folder = fs::path(way) / wanted;
    if (leads_out(wanted, way)) {
      diagnostics_.add(outside(node, folder.lexically_normal().string()));
      return nullptr;
    }
    if (!packs::is_pack(folder.string())) {
      diagnostics_.add(
          yaml::at_value(node, "profile.unknown_pack",
                         "\"" + wanted + "\" is neither a built-in pack nor a folder with a pack.",
                         did_you_mean(wanted, built_in_pack_ids())));
      return nullptr;
    }
    return load(folder.string());
  }

  /// Also by a link on the way, which is not to be looked through to say no.
  static bool leads_out(const fs::path& wanted, const fs::path& folder) {
    if (wanted.is_absolute()) return true;
    fs::path way = folder;
    return std::ranges::any_of(wanted, [&way](const fs::path& step) {
      way /= step;
      return step == ".." || system::look_at_link(way.string()).kind == system::FileKind::link;
    });
  }

  static Diagnostic outside(const yaml::Node& node, const std::string& folder) {
    return yaml::at_value(node, "profile.outside",
                          "This leads out of the folder of the profile, or through a link. A "
                          "profile may only use packs in its own folder.",
                          "If you trust the pack, name it yourself: --pack " + folder);
  }

  [[nodiscard]] Diagnostic unknown(const std::string& wanted) const {
    return misuse("cli.unknown_pack", "\"" + wanted + "\" is neither a built-in pack nor a folder.",
                  did_you_mean(wanted, asking_ids(packs_.known)));
  }

  void follow(const Pack& pack) {
    for (const std::string& id : pack.uses) {
      const Pack* used = find_pack(packs_.known, id);
      if (has_pack(packs_.chosen, used) || has_pack(packs_.used, used)) continue;
      packs_.used.push_back(used);
      follow(*used);
    }
  }

  std::optional<Date> day_;
  Diagnostics& diagnostics_;
  std::vector<const Pack*> built_in_ = built_in_packs();
  std::map<std::string, const Pack*> folders_;
  Packs packs_;
};

/// Whether it was found, so that it will be refused for the packs that it leaves out.
bool replaces_default(const packs::Profile& profile, const std::vector<const Pack*>& of_profile,
                      std::optional<Date> day) {
  return profile.automatic && day && !of_profile.empty() &&
         !left_out_of_default(of_profile, *day).empty();
}

}  // namespace

const schema::Schema& arrangements() { return packs::built_in().arrangements; }

Packs choose_packs(const std::vector<std::string>& wanted,
                   const std::optional<packs::Profile>& profile, std::optional<Date> day,
                   Diagnostics& diagnostics) {
  Diagnostics found;
  Chooser chooser{day, found};
  for (const std::string& each : wanted) chooser.take(each);
  if (wanted.empty() && (!profile || profile->packs().empty())) chooser.take_default();
  if (profile) chooser.take(*profile, wanted.empty());
  const bool complete = !found.has_errors();
  // What is refused need not agree with the rest.
  const bool is_refused = profile && replaces_default(*profile, chooser.of_profile(), day);
  if (complete && !is_refused) chooser.check_together();
  if (!is_refused && !found.has_errors()) chooser.take_used();
  diagnostics.add(std::move(found));
  Packs packs = std::move(chooser).packs();
  packs.complete = complete;
  return packs;
}

std::optional<Packs> choose_packs(const std::vector<std::string>& wanted,
                                  Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  Packs packs = choose_packs(wanted, std::nullopt, std::nullopt, diagnostics);
  return diagnostics.error_count() == errors ? std::optional{std::move(packs)} : std::nullopt;
}

bool differ_from_default(const std::vector<const Pack*>& packs, Date day) {
  return packs != default_packs(day);
}

std::vector<const Pack*> left_out_of_default(const std::vector<const Pack*>& packs, Date day) {
  std::vector<const Pack*> left_out = default_packs(day);
  std::erase_if(left_out, [&packs](const Pack* pack) { return has_pack(packs, pack); });
  return left_out;
}

std::string_view find_id(std::string_view id, const std::vector<std::string_view>& known) {
  if (std::ranges::find(known, id) != known.end()) return id;
  const auto is_same = [wanted = lowered(id)](std::string_view each) {
    return lowered(each) == wanted;
  };
  const auto found = std::ranges::find_if(known, is_same);
  if (found == known.end()) return "";
  return std::any_of(found + 1, known.end(), is_same) ? "" : *found;
}

std::vector<std::string_view> all_ids(const std::vector<const Pack*>& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) {
    ids.emplace_back(pack->id);
    for (const Clause& clause : pack->clauses) {
      ids.emplace_back(clause.id);
      for (const Check& check : clause.checks) ids.emplace_back(check.id);
    }
  }
  return ids;
}

std::vector<std::string_view> asked_ids(const std::vector<const Pack*>& packs) {
  std::vector<std::string_view> ids = clause_ids(packs);
  std::ranges::copy(check_ids(packs), std::back_inserter(ids));
  return ids;
}

std::vector<std::string_view> replaced_ids(const std::vector<const Pack*>& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      ids.insert(ids.end(), clause.replaces.begin(), clause.replaces.end());
      for (const Check& check : clause.checks) {
        ids.insert(ids.end(), check.replaces.begin(), check.replaces.end());
      }
    }
  }
  return ids;
}

std::vector<std::string_view> built_in_pack_ids() { return asking_ids(built_in_packs()); }
std::vector<std::string_view> built_in_asked_ids() { return asked_ids(built_in_packs()); }
std::vector<std::string_view> built_in_ids() { return all_ids(built_in_packs()); }

}  // namespace icpcheck::cli
