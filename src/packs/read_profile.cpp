// SPDX-License-Identifier: MIT
// A profile as a tree of the right form, and packs with the strengths that it gives them.
#include <algorithm>
#include <utility>

#include "icpcheck/packs/profile.hpp"

namespace icpcheck::packs {

std::shared_ptr<const yaml::Document> read_profile(std::string file, std::string bytes,
                                                   const schema::Schema& schema,
                                                   Diagnostics& diagnostics) {
  auto document = yaml::read(std::move(file), std::move(bytes), {}, diagnostics);
  if (document == nullptr) return nullptr;
  if (document->root().kind() != yaml::Kind::map) {
    diagnostics.add(yaml::at_value(document->root(), "profile.not_a_map",
                                   "This profile has no keys.",
                                   "Begin with the line \"format: icpcheck/profile/1\"."));
    return nullptr;
  }
  schema::validate_file(document->root(), schema, diagnostics);
  return document;
}

bool concerns(const Pack& pack, const std::vector<StrengthChange>& changes) {
  return std::ranges::any_of(changes, [&](const StrengthChange& change) {
    return find_check({&pack}, change.check) != nullptr;
  });
}

Pack with_strengths(const Pack& pack, const std::vector<StrengthChange>& changes) {
  Pack changed = pack;
  for (Clause& clause : changed.clauses) {
    for (Check& check : clause.checks) {
      const auto change = std::ranges::find(changes, check.id.text(), &StrengthChange::check);
      if (change != changes.end()) check.strength = change->strength;
    }
  }
  return changed;
}

}  // namespace icpcheck::packs
