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

/// A group, and whom the check names there. Empty when it has no gap.
struct Told {
  Group group;
  std::optional<Names> names = {};
};

Told tell(Group group, const Check& check) {
  const auto descriptions = load(group);
  if (!descriptions) return {std::move(group)};
  const DescriptionResult result = audited(*descriptions, 0, group.as_of, {check.id});
  for (const Finding& finding : result.findings()) {
    if (finding.check != &check || finding.underlying != Status::gap) continue;
    return {std::move(group), Names(finding.names.begin(), finding.names.end())};
  }
  return {std::move(group)};
}

/// What is named with less and is not with more.
std::string named_too_much(const Told& less, const Told& more, const Check& check) {
  std::string wrong;
  for (const std::string& name : *less.names) {
    if (more.names->contains(name)) continue;
    wrong += check.id + " names \"" + name + "\" of\n" + less.group.text() + "but not of\n" +
             more.group.text();
  }
  return wrong;
}

Group with_tree(Group group, Tree tree) {
  group.files.front().tree = std::move(tree);
  return group;
}

TEST_CASE("a gap names nothing that nobody stated to be missing") {
  std::size_t compared = 0;
  const auto compare = [&compared](const Told& less, const Told& more, const Check& check) {
    if (!less.names || !more.names) return;
    ++compared;
    CHECK(named_too_much(less, more, check) == "");
  };
  for (const Together& cases : single_cases()) {
    if (cases.promises.empty()) continue;
    const auto& [check, gives] = cases.promises.front();
    // Ratings say of what is not stated that it is not.
    if (gives != "gap" || !check->names || reads_ratings(*check, cases.kind)) continue;
    const Told told = tell(group_of_cases(cases), *check);
    const Tree& tree = told.group.files.front().tree;
    const schema::TypeId type = *arrangements().root(word(cases.kind));
    compare(told, tell(with_tree(told.group, affirmed(tree, type)), *check), *check);
    compare(tell(with_tree(told.group, silenced(tree)), *check), told, *check);
  }
  // Without these it could pass by asking nothing.
  CHECK(compared > 400);
}

}  // namespace
}  // namespace icpcheck::properties
