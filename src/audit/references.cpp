// SPDX-License-Identifier: MIT
// References from a description to checks: they can only be judged when the packs are known.
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

void check_id(const yaml::Node& node, const std::vector<const Pack*>& known,
              Diagnostics& diagnostics) {
  if (find_check(known, node.text()) != nullptr) return;
  if (find_replacement(known, node.text()) != nullptr) return;
  std::string hint = did_you_mean(node.text(), check_ids(known));
  if (hint.empty()) hint = "\"icpcheck catalogue\" lists all checks.";
  diagnostics.add(yaml::at_value(node, "audit.unknown_check",
                                 "No pack has a check \"" + std::string(node.text()) + "\".",
                                 std::move(hint)));
}

}  // namespace

void check_references(const Description& description, const std::vector<const Pack*>& known,
                      Diagnostics& diagnostics) {
  for (const yaml::Node* waiver : items_at(description.root(), "waivers")) {
    if (const yaml::Node* check = waiver->find("check")) check_id(*check, known, diagnostics);
  }
  for (const yaml::Node* action : items_at(description.root(), "actions")) {
    for (const yaml::Node* check : items_at(*action, "closes")) {
      check_id(*check, known, diagnostics);
    }
  }
}

}  // namespace icpcheck::audit
