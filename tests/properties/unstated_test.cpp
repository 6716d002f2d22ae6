// SPDX-License-Identifier: MIT
// What is not stated is not named as missing: who reads that consultation is missing may rely on
// somebody having said so.
#include <set>

#include "properties/arrangements.hpp"
#include "properties/group.hpp"
#include "properties/lenient.hpp"
#include "support/catch.hpp"

namespace icpcheck::properties {
namespace {

using Names = std::set<std::string>;

/// With everything that is true or false stated to be true where the tree has a place for it; but
/// for what says of whom a check is asked.
Tree affirmed(Tree tree, schema::TypeId id) {
  const schema::Type& type = arrangements().type(id);
  for (Tree& child : tree.children) {
    const schema::Field* field = tree.is_map() ? type.find(child.key) : nullptr;
    if (tree.is_list()) child = affirmed(std::move(child), type.items);
    if (field != nullptr) child = affirmed(std::move(child), field->type);
  }
  if (!tree.is_map()) return tree;
  for (const schema::Field& field : type.fields) {
    const bool is_flag = arrangements().type(field.type).kind == schema::TypeKind::boolean;
    const bool chooses = field.name == "of_other_system";
    if (!is_flag || chooses || tree.find(field.name) != nullptr) continue;
    tree.set(std::string(field.name), {.kind = yaml::Kind::boolean, .text = "true"});
  }
  return tree;
}

/// Without what is stated to be true.
Tree silenced(Tree tree) {
  std::erase_if(tree.children, [](const Tree& child) {
    return child.kind == yaml::Kind::boolean && child.text == "true";
  });
  for (Tree& child : tree.children) child = silenced(std::move(child));
  return tree;
}

/// Empty when the check has no gap there.
std::optional<Names> names_of_gap(const Group& group, const Check& check) {
  const auto descriptions = load(group);
  if (!descriptions) return std::nullopt;
  const DescriptionResult result = audited(*descriptions, 0, group.as_of, {check.id});
  for (const Finding& finding : result.findings()) {
    if (finding.check != &check || finding.underlying != Status::gap) continue;
    return Names(finding.names.begin(), finding.names.end());
  }
  return std::nullopt;
}

/// What `less` names and `more` does not, where the check has a gap in both.
std::string named_too_much(const Group& less, const Group& more, const Check& check,
                           std::size_t& compared) {
  const auto named = names_of_gap(less, check);
  const auto known = names_of_gap(more, check);
  if (!named || !known) return {};
  ++compared;
  std::string wrong;
  for (const std::string& name : *named) {
    if (known->contains(name)) continue;
    wrong += check.id + " names \"" + name + "\" of\n" + less.text() + "but not of\n" + more.text();
  }
  return wrong;
}

TEST_CASE("a gap names nothing that nobody stated to be missing") {
  std::size_t compared = 0;
  for (const Together& cases : single_cases()) {
    if (cases.promises.empty()) continue;
    const auto& [check, gives] = cases.promises.front();
    // Ratings say of what is not stated that it is not.
    if (gives != "gap" || !check->names || reads_ratings(*check, cases.kind)) continue;
    const Group group = group_of_cases(cases);
    Group more = group;
    Tree& tree = more.files.front().tree;
    tree = affirmed(std::move(tree), *arrangements().root(word(cases.kind)));
    CHECK(named_too_much(group, more, *check, compared) == "");
    Group less = group;
    less.files.front().tree = silenced(std::move(less.files.front().tree));
    CHECK(named_too_much(less, group, *check, compared) == "");
  }
  // Without these it could pass by asking nothing.
  CHECK(compared > 400);
}

}  // namespace
}  // namespace icpcheck::properties
