// SPDX-License-Identifier: MIT
// Finds the packs that were asked for, and those that these use.
#include "cli/choose_packs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/options.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/packs/together.hpp"

namespace icpcheck::cli {
namespace {

std::vector<std::string_view> ids_of(const std::vector<const Pack*>& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) ids.push_back(pack->id);
  return ids;
}

const Pack* find_pack(const std::vector<const Pack*>& packs, std::string_view id) {
  const auto found = std::ranges::find(packs, id, &Pack::id);
  return found == packs.end() ? nullptr : *found;
}

bool contains(const std::vector<const Pack*>& packs, const Pack* pack) {
  return std::ranges::find(packs, pack) != packs.end();
}

std::vector<const Pack*> built_in_packs() {
  std::vector<const Pack*> packs;
  for (const Pack& pack : packs::built_in().packs) packs.push_back(&pack);
  return packs;
}

class Chooser {
 public:
  explicit Chooser(Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    packs_.known = built_in_;
  }

  void take_default() {
    packs_.by_default = true;
    for (const Pack* pack : packs_.known) {
      if (!pack->historical) packs_.chosen.push_back(pack);
    }
  }

  void take(const std::string& wanted) {
    const Pack* known = find_pack(packs_.known, wanted);
    const Pack* pack = known != nullptr ? known : load(wanted);
    if (pack != nullptr && !contains(packs_.chosen, pack)) packs_.chosen.push_back(pack);
  }

  /// What is built in was compared when icpcheck was built.
  void check_together() {
    if (!packs_.loaded.empty()) packs::check_together(packs_.known, diagnostics_);
  }

  void take_used() {
    for (const Pack* pack : packs_.chosen) follow(*pack);
  }

  Packs packs() && { return std::move(packs_); }

 private:
  const Pack* load(const std::string& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
      diagnostics_.add(unknown(folder));
      return nullptr;
    }
    const packs::BuiltIn& built_in = packs::built_in();
    auto loaded =
        packs::load_pack(folder, built_in.arrangements, built_in.pack_schema, diagnostics_);
    if (!loaded) return nullptr;
    packs_.loaded.push_back(std::make_unique<packs::LoadedPack>(std::move(*loaded)));
    const Pack* pack = &packs_.loaded.back()->pack;
    std::erase_if(packs_.known, [&](const Pack* known) {
      return known->id == pack->id && contains(built_in_, known);
    });
    packs_.known.push_back(pack);
    return pack;
  }

  [[nodiscard]] Diagnostic unknown(const std::string& wanted) const {
    return misuse("cli.unknown_pack", "\"" + wanted + "\" is neither a built-in pack nor a folder.",
                  did_you_mean(wanted, ids_of(packs_.known)));
  }

  void follow(const Pack& pack) {
    for (const std::string& id : pack.uses) {
      const Pack* used = find_pack(packs_.known, id);
      if (contains(packs_.chosen, used) || contains(packs_.used, used)) continue;
      packs_.used.push_back(used);
      follow(*used);
    }
  }

  Diagnostics& diagnostics_;
  std::vector<const Pack*> built_in_ = built_in_packs();
  Packs packs_;
};

}  // namespace

std::vector<const Pack*> Packs::chosen_for(Kind kind) const {
  std::vector<const Pack*> fitting;
  for (const Pack* pack : chosen) {
    if (!by_default || pack->applies_to.contains(kind)) fitting.push_back(pack);
  }
  return fitting;
}

std::optional<Packs> choose_packs(const std::vector<std::string>& wanted,
                                  Diagnostics& diagnostics) {
  Diagnostics found;
  Chooser chooser{found};
  if (wanted.empty()) chooser.take_default();
  for (const std::string& each : wanted) chooser.take(each);
  chooser.check_together();
  const bool valid = !found.has_errors();
  if (valid) chooser.take_used();
  diagnostics.add(std::move(found));
  return valid ? std::optional{std::move(chooser).packs()} : std::nullopt;
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

std::vector<std::string_view> clause_ids(const std::vector<const Pack*>& packs) {
  std::vector<std::string_view> ids;
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) ids.emplace_back(clause.id);
  }
  return ids;
}

std::vector<std::string_view> built_in_pack_ids() { return ids_of(built_in_packs()); }
std::vector<std::string_view> built_in_clause_ids() { return clause_ids(built_in_packs()); }
std::vector<std::string_view> built_in_ids() { return all_ids(built_in_packs()); }

}  // namespace icpcheck::cli
