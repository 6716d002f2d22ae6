// SPDX-License-Identifier: MIT
// A text that is compared with a field of a closed vocabulary has to be in it.
#include "cel/checker.hpp"
#include "cel/quoted.hpp"
#include "cel/types.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::cel {
namespace {

const schema::Type* vocabulary_of(const Type& type, const schema::Schema* schema) {
  const Type text = type.kind == TypeKind::list ? item_type(type) : type;
  if (schema == nullptr || text.kind != TypeKind::string) return nullptr;
  if (text.schema_type == Type::no_schema_type) return nullptr;
  return &schema->type(text.schema_type);
}

}  // namespace

void Checker::check_vocabulary(const Checked& left, const Checked& right) {
  check_texts(left, right);
  check_texts(right, left);
}

void Checker::check_texts(const Checked& closed, const Checked& written) {
  const schema::Type* vocabulary = vocabulary_of(closed.type, environment_.schema);
  if (vocabulary == nullptr) return;
  std::vector<std::string_view> choices;
  for (const schema::Choice& choice : vocabulary->choices) choices.push_back(choice.name);
  for (const WrittenText& text : written.texts) {
    if (vocabulary->allows(text.value)) continue;
    const std::string name = vocabulary->name.empty() ? "this field" : vocabulary->name;
    complain_at(*text.text, text.place, "cel.not_in_vocabulary",
                quoted(text.value) + " is not a value of " + name + ".",
                did_you_mean(text.value, choices));
  }
}

}  // namespace icpcheck::cel
