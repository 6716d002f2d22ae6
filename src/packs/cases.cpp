// SPDX-License-Identifier: MIT
// The cases of a check: each is validated like a description, and each outcome that can occur
// has one.
#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

using yaml::Node;

Kind only_kind(AppliesTo applies_to) { return applies_to.system ? Kind::system : Kind::place; }

/// The kind of description that a case gives; a check for both kinds has to say it.
Kind read_kind(const Node& node, const Check& check, Loading& loading) {
  const Node* stated = node.find("kind");
  if (stated != nullptr) return from_word<Kind>(stated->text()).value_or(Kind::system);
  if (check.applies_to.system && check.applies_to.place) {
    loading.error(yaml::at_value(node, "pack.case_kind",
                                 "This case does not say whether it is about a system or a place.",
                                 "Add kind: system or kind: place."));
  }
  return only_kind(check.applies_to);
}

void validate_tree(const Node* tree, Kind kind, Loading& loading) {
  if (tree == nullptr) return;
  const auto type = loading.arrangements.root(word(kind)).value();
  schema::validate(*tree, loading.arrangements, type, schema::Required::waived,
                   loading.diagnostics);
}

/// A place is joined with one system; a system with a list of places.
void validate_joined(const Case& read, Loading& loading) {
  if (read.joined == nullptr) return;
  if (read.kind == Kind::place) return validate_tree(read.joined, Kind::system, loading);
  if (read.joined->kind() != yaml::Kind::list) {
    loading.error(yaml::at_value(*read.joined, "pack.joined",
                                 "A system is joined with a list of places.",
                                 "Begin each place with a hyphen (-)."));
    return;
  }
  for (const Node* place : read.joined->children()) validate_tree(place, Kind::place, loading);
}

/// A misspelt parameter would leave the case as if nothing had been set.
void validate_parameters(const Case& read, Loading& loading) {
  if (read.parameters == nullptr) return;
  for (const Node* value : read.parameters->children()) {
    const Parameter* parameter = loading.pack().find_parameter(value->key());
    if (parameter != nullptr) {
      demand_type(*value, parameter->type, loading);
      continue;
    }
    std::vector<std::string_view> known;
    for (const Parameter& each : loading.pack().parameters) known.emplace_back(each.name);
    loading.error(yaml::at_key(*value, "pack.unknown_parameter",
                               "The pack has no parameter \"" + std::string(value->key()) + "\".",
                               did_you_mean(value->key(), known)));
  }
}

bool can_occur(Status status, const Check& check) {
  if (status == Status::not_applicable && !check.when) return false;
  return std::ranges::find(check.never, status) == check.never.end();
}

void demand_outcomes(const Node& node, const Check& check, const std::vector<Status>& given,
                     Loading& loading) {
  for (const Status status :
       {Status::met, Status::gap, Status::not_stated, Status::not_applicable}) {
    const bool has_case = std::ranges::find(given, status) != given.end();
    if (has_case || !can_occur(status, check)) continue;
    const std::string name(word(status));
    loading.error(yaml::at_value(*node.find("id"), "pack.no_case",
                                 "The check " + check.id + " has no case that gives " + name + ".",
                                 status == Status::not_applicable
                                     ? "Add a case for which \"when\" is false."
                                     : "Add one, or never: [" + name + "] if it cannot occur."));
  }
}

}  // namespace

void read_cases(const Node& node, const Check& check, Loading& loading) {
  std::vector<Status> given;
  for (const Node* item : items_at(node, "cases")) {
    Case read{.node = item,
              .given = item->find("given"),
              .joined = item->find("joined"),
              .parameters = item->find("params"),
              .kind = read_kind(*item, check, loading),
              .as_of = date_at(*item, "as_of"),
              .gives = from_word<Status>(text_at(*item, "gives")).value_or(Status::met),
              .check = check.id};
    validate_tree(read.given, read.kind, loading);
    validate_joined(read, loading);
    validate_parameters(read, loading);
    given.push_back(read.gives);
    loading.loaded.cases.push_back(std::move(read));
  }
  demand_outcomes(node, check, given, loading);
}

}  // namespace icpcheck::packs
