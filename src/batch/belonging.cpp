// SPDX-License-Identifier: MIT
#include "batch/belonging.hpp"

#include <algorithm>

#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {

Diagnostic same_id(const Description& description, const Location& first) {
  Diagnostic diagnostic = yaml::at_value(
      *description.root().find("id"), "batch.same_id",
      "Another description has the id \"" + description.id + "\", too.",
      "Give each system and each place an id of its own, or check only one of these files.");
  diagnostic.related.push_back({first, "the first with it"});
  return diagnostic;
}

bool may_have(const Description& system, const Description& place) {
  const yaml::Node* places = system.root().find("places");
  return places == nullptr || is_partial(*places) ||
         std::ranges::any_of(places->children(), [&place](const yaml::Node* item) {
           return text_at(*item, "id") == place.id;
         });
}

Diagnostic not_listed(const Description& place, const Description& system) {
  Diagnostic diagnostic = yaml::at_value(
      *place.root().find("system"), "batch.place_not_listed",
      "The system \"" + system.id + "\" does not list the place \"" + place.id + "\".",
      "Add the place to \"places\" of the system, or correct \"system\" here.");
  diagnostic.related.push_back(
      {system.root().find("places")->location(), "the places of the system"});
  return diagnostic;
}

}  // namespace icpcheck::batch
