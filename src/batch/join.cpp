// SPDX-License-Identifier: MIT
// Finds the descriptions that belong together, by the ids that they state.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "batch/contradictions.hpp"
#include "icpcheck/batch/load.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

using Ids = std::set<std::string_view>;

Diagnostic same_id(const Description& description, const Description& first) {
  Diagnostic diagnostic = yaml::at_value(
      *description.root().find("id"), "batch.same_id",
      "Another description has the id \"" + description.id + "\", too.",
      "Give each system and each place an id of its own, or check only one of these files.");
  diagnostic.related.push_back({first.root().find("id")->value_location(), "the first with it"});
  return diagnostic;
}

/// The ids that more than one description has: it cannot be told which of them is meant.
Ids repeated_ids(const std::vector<Description>& descriptions, Diagnostics& diagnostics) {
  Ids repeated;
  std::map<std::string_view, const Description*> first_with;
  for (const Description& description : descriptions) {
    const auto [first, is_new] = first_with.emplace(description.id, &description);
    if (is_new) continue;
    diagnostics.add(same_id(description, *first->second));
    repeated.insert(description.id);
  }
  return repeated;
}

const Description* find_system(const std::vector<Description>& descriptions, std::string_view id) {
  for (const Description& description : descriptions) {
    if (description.kind == Kind::system && description.id == id) return &description;
  }
  return nullptr;
}

/// True also when the system does not say, or not completely, which places it has.
bool may_have(const Description& system, std::string_view place) {
  const yaml::Node* places = system.root().find("places");
  const std::vector<std::string> partial = texts_at(system.root(), "partial");
  return places == nullptr || std::ranges::find(partial, "places") != partial.end() ||
         std::ranges::any_of(places->children(), [place](const yaml::Node* item) {
           return text_at(*item, "id") == place;
         });
}

Diagnostic not_listed(const yaml::Node& named, const Description& place,
                      const Description& system) {
  Diagnostic diagnostic = yaml::at_value(
      named, "batch.place_not_listed",
      "The system \"" + system.id + "\" does not list the place \"" + place.id + "\".",
      "Add the place to \"places\" of the system, or correct \"system\" here.");
  diagnostic.related.push_back(
      {system.root().find("places")->location(), "the places of the system"});
  return diagnostic;
}

/// The loaded system of a place; null when none is loaded, or when an error was added.
const Description* system_of(const Description& place, const std::vector<Description>& descriptions,
                             Diagnostics& diagnostics) {
  const yaml::Node* named = place.root().find("system");
  if (place.kind != Kind::place || named == nullptr) return nullptr;
  const Description* system = find_system(descriptions, named->text());
  if (system == nullptr || may_have(*system, place.id)) return system;
  diagnostics.add(not_listed(*named, place, *system));
  return nullptr;
}

}  // namespace

std::vector<audit::Joined> join(const std::vector<Description>& descriptions,
                                Diagnostics& diagnostics) {
  const Ids repeated = repeated_ids(descriptions, diagnostics);
  std::vector<audit::Joined> joined(descriptions.size());
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    const Description* system = system_of(descriptions[i], descriptions, diagnostics);
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
