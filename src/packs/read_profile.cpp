// SPDX-License-Identifier: MIT
// A profile as a tree of the right form, and packs as it wants them.
#include <algorithm>
#include <filesystem>
#include <utility>

#include "icpcheck/model/fields.hpp"
#include "icpcheck/packs/profile.hpp"

namespace icpcheck::packs {

std::vector<const yaml::Node*> Profile::packs() const {
  std::vector<const yaml::Node*> named;
  for (const yaml::Node* node : items_at(document->root(), "packs")) {
    if (node->kind() == yaml::Kind::string && !node->text().empty()) named.push_back(node);
  }
  return named;
}

std::string Profile::folder() const {
  return std::filesystem::path(document->file().text()).parent_path().string();
}

std::optional<Profile> read_profile(std::string file, std::string bytes,
                                    const schema::Schema& schema, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  Profile profile;
  profile.document = yaml::read(std::move(file), std::move(bytes), {}, diagnostics);
  if (profile.document == nullptr) return std::nullopt;
  if (profile.document->root().kind() != yaml::Kind::map) {
    diagnostics.add(yaml::at_value(profile.document->root(), "profile.not_a_map",
                                   "This profile has no keys.",
                                   "Begin with the line \"format: icpcheck/profile/1\"."));
    return std::nullopt;
  }
  schema::validate_file(profile.document->root(), schema, diagnostics);
  profile.well_formed = diagnostics.error_count() == errors;
  return profile;
}

std::optional<Pack> changed(const Pack& pack, const Changes& changes) {
  // A parameter of a library is set once, under its name, for all packs that import it.
  const auto is_of_pack = [&](const UsedParameter& used) {
    return used.pack == pack.id.text() ||
           std::ranges::find(pack.imports, used.pack) != pack.imports.end();
  };
  const auto has_check = [&](const StrengthChange& change) {
    return find_check({&pack}, change.check) != nullptr;
  };
  if (std::ranges::none_of(changes.parameters, is_of_pack) &&
      std::ranges::none_of(changes.strengths, has_check)) {
    return std::nullopt;
  }
  Pack changed = pack;
  for (const UsedParameter& used : changes.parameters) {
    const auto known =
        std::ranges::find(changed.parameters, std::string_view(used.name), &Parameter::name);
    if (is_of_pack(used) && known != changed.parameters.end()) known->value = used.value;
  }
  for (Clause& clause : changed.clauses) {
    for (Check& check : clause.checks) {
      const auto change =
          std::ranges::find(changes.strengths, check.id.text(), &StrengthChange::check);
      if (change != changes.strengths.end()) check.strength = change->strength;
    }
  }
  return changed;
}

}  // namespace icpcheck::packs
