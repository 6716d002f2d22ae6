// SPDX-License-Identifier: MIT
// Finds the descriptions that belong together, by the ids that they state.
#include <algorithm>
#include <string_view>

#include "icpcheck/batch/load.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

std::vector<const Description*> systems_named(const std::vector<Description>& descriptions,
                                              std::string_view id) {
  std::vector<const Description*> systems;
  for (const Description& description : descriptions) {
    if (description.kind == Kind::system && description.id == id) systems.push_back(&description);
  }
  return systems;
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

Diagnostic described_twice(const yaml::Node& named,
                           const std::vector<const Description*>& systems) {
  Diagnostic diagnostic = yaml::at_value(
      named, "batch.two_systems",
      "More than one file describes the system \"" + std::string{named.text()} + "\".",
      "Check the place together with one of them.");
  for (const Description* system : systems) {
    diagnostic.related.push_back({system->root().find("id")->value_location(), "described here"});
  }
  return diagnostic;
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
  const std::vector<const Description*> systems = systems_named(descriptions, named->text());
  if (systems.empty()) return nullptr;
  if (systems.size() > 1) {
    diagnostics.add(described_twice(*named, systems));
    return nullptr;
  }
  if (!may_have(*systems.front(), place.id)) {
    diagnostics.add(not_listed(*named, place, *systems.front()));
    return nullptr;
  }
  return systems.front();
}

}  // namespace

std::vector<audit::Joined> join(const std::vector<Description>& descriptions,
                                Diagnostics& diagnostics) {
  std::vector<audit::Joined> joined(descriptions.size());
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    const Description* system = system_of(descriptions[i], descriptions, diagnostics);
    if (system == nullptr) continue;
    joined[i].system = system;
    joined[static_cast<std::size_t>(system - descriptions.data())].places.push_back(
        &descriptions[i]);
  }
  return joined;
}

}  // namespace icpcheck::batch
