// SPDX-License-Identifier: MIT
// Finds the descriptions that belong together, by the ids that they state.
#include <map>
#include <set>
#include <string_view>

#include "batch/belonging.hpp"
#include "batch/contradictions.hpp"
#include "icpcheck/batch/load.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

using Ids = std::set<std::string_view>;
using ById = std::map<std::string_view, const Description*>;

/// The ids that more than one description has: it cannot be told which of them is meant.
Ids repeated_ids(const std::vector<Description>& descriptions, Diagnostics& diagnostics) {
  Ids repeated;
  ById first_with;
  for (const Description& description : descriptions) {
    const auto [first, is_new] = first_with.emplace(description.id, &description);
    if (is_new) continue;
    diagnostics.add(same_id(description, first->second->root().find("id")->value_location()));
    repeated.insert(description.id);
  }
  return repeated;
}

ById systems_of(const std::vector<Description>& descriptions) {
  ById systems;
  for (const Description& description : descriptions) {
    if (description.kind == Kind::system) systems.emplace(description.id, &description);
  }
  return systems;
}

/// The loaded system of a place; null when none is loaded, or when an error was added.
const Description* system_of(const Description& place, const ById& systems,
                             Diagnostics& diagnostics) {
  const yaml::Node* named = place.root().find("system");
  if (place.kind != Kind::place || named == nullptr) return nullptr;
  const auto found = systems.find(named->text());
  if (found == systems.end()) return nullptr;
  if (may_have(*found->second, place)) return found->second;
  diagnostics.add(not_listed(place, *found->second));
  return nullptr;
}

}  // namespace

std::vector<audit::Joined> join(const std::vector<Description>& descriptions,
                                Diagnostics& diagnostics) {
  const Ids repeated = repeated_ids(descriptions, diagnostics);
  const ById systems = systems_of(descriptions);
  std::vector<audit::Joined> joined(descriptions.size());
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    const Description* system = system_of(descriptions[i], systems, diagnostics);
    if (system == nullptr || repeated.contains(system->id) ||
        repeated.contains(descriptions[i].id)) {
      continue;
    }
    check_contradictions(descriptions[i], *system, diagnostics);
    joined[i].system = system;
    joined[static_cast<std::size_t>(system - descriptions.data())].places.push_back(
        &descriptions[i]);
  }
  return joined;
}

}  // namespace icpcheck::batch
