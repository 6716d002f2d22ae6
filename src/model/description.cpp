// SPDX-License-Identifier: MIT
// Loads descriptions: reader, schema and references in turn, then the parts that the engine
// itself understands (evidence, actions, waivers).
#include "icpcheck/model/description.hpp"

#include <utility>

#include "icpcheck/model/fields.hpp"

namespace icpcheck {
namespace {

using yaml::Node;

Evidence evidence_of(const Node& node, PathFinder& paths, const schema::Schema& schema,
                     Diagnostics& diagnostics) {
  Evidence evidence{.id = text_at(node, "id"),
                    .title = text_at(node, "title"),
                    .date = date_at(node, "date"),
                    .url = text_at(node, "url"),
                    .supports = {},
                    .where = node.location()};
  for (const Node* path : items_at(node, "supports")) {
    if (const Node* fact = paths.find(path->text())) {
      evidence.supports.push_back(fact);
    } else if (!schema::is_sample(path->text(), schema)) {
      diagnostics.add(yaml::at_value(
          *path, "model.evidence_path",
          "This evidence supports \"" + std::string(path->text()) +
              "\", which the description does not state.",
          "Write the path of a fact that stands in this file, for example icp.chair or "
          "hwbs[id-of-the-board].jsna."));
    }
  }
  return evidence;
}

Action action_of(const Node& node) {
  return {.closes = texts_at(node, "closes"),
          .what = text_at(node, "what"),
          .owner = text_at(node, "owner"),
          .due = date_at(node, "due"),
          .open = node.find("status") == nullptr || text_at(node, "status") == "open",
          .where = node.location()};
}

Waiver waiver_of(const Node& node) {
  return {.check = text_at(node, "check"),
          .reason = text_at(node, "reason"),
          .approved_by = text_at(node, "approved_by"),
          .approved_on = date_at(node, "approved_on"),
          .until = date_at(node, "until"),
          .node = &node};
}

void read_parts(Description& description, const schema::Schema& schema, Diagnostics& diagnostics) {
  const Node& root = description.root();
  description.id = text_at(root, "id");
  description.name = text_at(root, "name");
  description.described_on = date_at(root, "described_on");
  PathFinder paths{root};
  for (const Node* node : items_at(root, "evidence")) {
    description.evidence.push_back(evidence_of(*node, paths, schema, diagnostics));
  }
  description.support = SupportIndex{description.evidence};
  for (const Node* node : items_at(root, "actions")) {
    description.actions.push_back(action_of(*node));
  }
  for (const Node* node : items_at(root, "waivers")) {
    description.waivers.push_back(waiver_of(*node));
    const Waiver& waiver = description.waivers.back();
    if (waiver.approved_on && waiver.until && *waiver.until < *waiver.approved_on) {
      diagnostics.add(
          yaml::at_key(*node->find("until"), "model.waiver_dates",
                       "This waiver ends before the day on which it was approved.",
                       "Write a day on or after " + to_string(*waiver.approved_on) + "."));
    }
  }
}

bool is_map(const Node& root, Diagnostics& diagnostics) {
  if (root.kind() == yaml::Kind::map) return true;
  diagnostics.add(yaml::at_value(
      root, "model.not_a_description", "This is not a description: it has no keys.",
      "A description begins with a line like \"format: " + std::string(description_format) +
          "1\"."));
  return false;
}

}  // namespace

std::optional<Description> load_description(std::string file, std::string bytes,
                                            const schema::Schema& schema,
                                            const yaml::Limits& limits, Diagnostics& diagnostics) {
  Diagnostics found;
  Description description;
  description.document = yaml::read(std::move(file), std::move(bytes), limits, found);
  if (description.document != nullptr && is_map(description.root(), found)) {
    const Node& root = description.root();
    schema::validate_file(root, schema, found);
    if (const auto type = schema::root_type(root, schema)) {
      schema::check_references(root, schema, *type, found);
    }
    read_parts(description, schema, found);
    if (const Node* kind = root.find("kind")) {
      description.kind = from_word<Kind>(kind->text()).value_or(Kind::system);
    }
  }
  const bool valid = !found.has_errors();
  found.sort();
  diagnostics.add(std::move(found));
  if (!valid) return std::nullopt;
  return description;
}

}  // namespace icpcheck
