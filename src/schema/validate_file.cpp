// SPDX-License-Identifier: MIT
// Chooses the type of a file by what it says about its kind.
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

constexpr const char* kind_key = "kind";

/// The field as all kinds have it; of type `free` where they differ, so that nothing is said
/// about what depends on the kind.
Field common_field(const Field& field, const Schema& schema, TypeId free) {
  Field common = field;
  for (const Root& root : schema.roots) {
    const Field* same = schema.type(root.type).find(field.name);
    common.required = common.required && same != nullptr && same->required;
    if (same == nullptr || same->type != field.type) common.type = free;
  }
  return common;
}

std::string describe_kinds(const Schema& schema) {
  std::vector<std::string_view> kinds;
  for (const Root& root : schema.roots) kinds.emplace_back(root.kind);
  return "Known are: " + join_words(kinds) + ".";
}

/// Adds the vocabulary of all kinds as the last type.
TypeId add_kinds(Schema& schema) {
  Type vocabulary;
  vocabulary.kind = TypeKind::string;
  for (const Root& root : schema.roots) vocabulary.choices.push_back({root.kind, {}, {}});
  schema.types.push_back(std::move(vocabulary));
  return static_cast<TypeId>(schema.types.size() - 1);
}

/// The schema with every kind allowed in files of this type: a slip in the kind is then told with
/// all the kinds there are, not only with the one that was probably meant.
Schema with_all_kinds(const Schema& schema, TypeId type) {
  Schema result = schema;
  const TypeId kinds = add_kinds(result);
  for (Field& field : result.types[type].fields) {
    if (field.name == kind_key) field.type = kinds;
  }
  return result;
}

/// The schema with one more kind of file, the last of its types: one of which only is known what
/// all kinds have in common.
Schema with_common_type(const Schema& schema) {
  Schema result = schema;
  const auto free = static_cast<TypeId>(result.types.size());
  result.types.emplace_back();
  const TypeId kinds = add_kinds(result);
  Type common;
  common.kind = TypeKind::object;
  for (const Root& root : schema.roots) {
    for (const Field& field : schema.type(root.type).fields) {
      if (common.find(field.name) != nullptr) continue;
      common.fields.push_back(common_field(field, schema, free));
      if (field.name == kind_key) {
        common.fields.back().type = kinds;
        common.fields.back().description = describe_kinds(schema);
      }
    }
  }
  result.types.push_back(std::move(common));
  return result;
}

}  // namespace

std::optional<TypeId> root_type(const Node& root, const Schema& schema) {
  if (schema.roots.size() == 1) return schema.roots[0].type;
  const Node* kind = root.find(kind_key);
  if (kind == nullptr || kind->kind() != Kind::string) return std::nullopt;
  std::vector<std::string_view> kinds;
  for (const Root& candidate : schema.roots) kinds.emplace_back(candidate.kind);
  const auto meant = nearest(kind->text(), kinds);
  return meant ? schema.root(*meant) : std::nullopt;
}

bool validate_file(const Node& root, const Schema& schema, Diagnostics& diagnostics) {
  if (const auto type = root_type(root, schema)) {
    const Node* kind = root.find(kind_key);
    const bool is_slip = schema.roots.size() > 1 && kind != nullptr && !schema.root(kind->text());
    if (!is_slip) return validate(root, schema, *type, Required::demanded, diagnostics);
    return validate(root, with_all_kinds(schema, *type), *type, Required::demanded, diagnostics);
  }
  const Schema common = with_common_type(schema);
  const auto last = static_cast<TypeId>(common.types.size() - 1);
  return validate(root, common, last, Required::demanded, diagnostics);
}

}  // namespace icpcheck::schema
