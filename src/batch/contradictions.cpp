// SPDX-License-Identifier: MIT
// Compares the health and wellbeing board of a place with the same board in its system.
#include <algorithm>

#include "batch/belonging.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::batch {
namespace {

using yaml::Kind;
using yaml::Node;

/// Ids of organisations count in their own file only: two ids may mean one body, by its name.
bool same_organisation(const Node& of_place, const Node& of_system) {
  const Node* one = item_at(of_place.document().root(), "organisations", of_place.text());
  const Node* other = item_at(of_system.document().root(), "organisations", of_system.text());
  return one != nullptr && other != nullptr && text_at(*one, "name") == text_at(*other, "name");
}

bool is_same(const Node& of_place, const Node& of_system) {
  return of_place.text() == of_system.text() || same_organisation(of_place, of_system);
}

Diagnostic contradiction(const Node& of_place, const Node& of_system) {
  Diagnostic diagnostic = yaml::at_value(
      of_place, "batch.contradiction",
      "The place says \"" + std::string{of_place.text()} + "\" for " + of_place.path() +
          ", but its system says \"" + std::string{of_system.text()} + "\" for " +
          of_system.path() + ".",
      "It is the same health and wellbeing board: correct the one that is wrong, or remove it.");
  diagnostic.related.push_back({of_system.value_location(), "what the system says"});
  return diagnostic;
}

void compare(const Node& of_place, const Node& of_system, Diagnostics& diagnostics) {
  if (of_place.kind() == Kind::list || of_system.kind() != of_place.kind()) return;
  if (of_place.kind() != Kind::map) {
    if (!is_same(of_place, of_system)) diagnostics.add(contradiction(of_place, of_system));
    return;
  }
  for (const Node* child : of_place.children()) {
    const Node* other = of_system.find(child->key());
    if (other != nullptr) compare(*child, *other, diagnostics);
  }
}

}  // namespace

void check_contradictions(const Description& place, const Description& system,
                          Diagnostics& diagnostics) {
  const Node* hwb = place.root().find("hwb");
  if (hwb == nullptr) return;
  const Node* same = item_at(system.root(), "hwbs", text_at(*hwb, "id"));
  if (same != nullptr) compare(*hwb, *same, diagnostics);
}

}  // namespace icpcheck::batch
