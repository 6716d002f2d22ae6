// SPDX-License-Identifier: MIT
// Walks a tree beside its type. A good file costs no allocation; sentences are made elsewhere.
#include <algorithm>
#include <cmath>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/schema/schema.hpp"
#include "schema/key_hint.hpp"
#include "schema/pattern.hpp"
#include "schema/problems.hpp"
#include "schema/reporter.hpp"
#include "schema/unique.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

class Validator {
 public:
  Validator(const Schema& schema, TypeId top, Required required, Diagnostics& diagnostics)
      : schema_(schema), top_(top), required_(required), reporter_(diagnostics) {}

  /// `field`: what holds the value, or the list of which it is an item; null where nothing does.
  void check(const Node& node, TypeId id, const Field* field = nullptr);
  [[nodiscard]] bool valid() const { return reporter_.clean(); }

 private:
  void check_boolean(const Node& node, const Type& type);
  void check_number(const Node& node, const Type& type);
  void check_string(const Node& node, const Type& type);
  void check_date(const Node& node, const Type& type);
  void check_object(const Node& node, const Type& type);
  [[nodiscard]] bool is_misspelled(const Node& node, const Field& field, const Type& type) const;
  void check_missing(const Node& node, const Type& type);
  void check_list(const Node& node, const Type& type, const Field* field);
  void check_any(const Node& node, const Type& type, const Field* field);

  const Schema& schema_;
  TypeId top_;
  Required required_;
  Reporter reporter_;
};

bool is_left(const Node& node, const Field* field) {
  return field != nullptr && node.kind() == Kind::string && !field->sample.empty() &&
         field->sample == node.text();
}

void Validator::check(const Node& node, TypeId id, const Field* field) {
  const Type& type = schema_.type(id);
  if (node.blank()) return reporter_.fail();
  if (is_left(node, field)) return reporter_.report(sample_left, node, type, field->required);
  switch (type.kind) {
    case TypeKind::boolean:
      return check_boolean(node, type);
    case TypeKind::integer:
    case TypeKind::number:
      return check_number(node, type);
    case TypeKind::string:
      return check_string(node, type);
    case TypeKind::date:
      return check_date(node, type);
    case TypeKind::object:
      return check_object(node, type);
    case TypeKind::list:
      return check_list(node, type, field);
    case TypeKind::any:
      return check_any(node, type, field);
  }
}

void Validator::check_boolean(const Node& node, const Type& type) {
  if (node.kind() != Kind::boolean) reporter_.report(wrong_type, node, type, schema_);
}

void Validator::check_number(const Node& node, const Type& type) {
  const bool whole = node.kind() == Kind::integer;
  if (!whole && node.kind() != Kind::number)
    return reporter_.report(wrong_type, node, type, schema_);
  const double value = whole ? static_cast<double>(node.integer()) : node.number();
  const bool fits = type.kind == TypeKind::number || std::floor(value) == value;
  if (!std::isfinite(value) || !fits) return reporter_.report(wrong_type, node, type, schema_);
  if (type.minimum && value < *type.minimum) reporter_.report(too_small, node, *type.minimum);
  if (type.maximum && value > *type.maximum) reporter_.report(too_large, node, *type.maximum);
}

const Split* split_of(const Node& node, const Type& type) {
  const auto found = std::find_if(type.splits.begin(), type.splits.end(),
                                  [&](const Split& split) { return split.word == node.text(); });
  return found == type.splits.end() ? nullptr : &*found;
}

void Validator::check_string(const Node& node, const Type& type) {
  const std::string_view text = node.text();
  const bool is_text = node.kind() == Kind::string;
  if (const Split* split = is_text && type.allows(text) ? nullptr : split_of(node, type)) {
    return reporter_.report(split_value, node, *split);
  }
  if (!is_text) return reporter_.report(wrong_type, node, type, schema_);
  if (!type.allows(text)) return reporter_.report(unknown_value, node, type, schema_);
  const auto is_short = [&](std::uint32_t least) {
    if (least == 0) return false;
    return is_blank(text) || (least > 1 && count_characters(text) < least);
  };
  if (type.min_length && is_short(*type.min_length)) {
    return reporter_.report(too_short, node, *type.min_length);
  }
  if (type.max_length && text.size() > *type.max_length &&
      count_characters(text) > *type.max_length) {
    return reporter_.report(too_long, node, *type.max_length);
  }
  if (!type.pattern.empty() && !matches(type.pattern, text))
    reporter_.report(wrong_form, node, type, schema_);
}

void Validator::check_date(const Node& node, const Type& type) {
  const bool scalar = node.kind() != Kind::list && node.kind() != Kind::map;
  if (!scalar || node.kind() == Kind::null)
    return reporter_.report(wrong_type, node, type, schema_);
  if (node.kind() != Kind::string || !parse_date(node.text())) {
    return reporter_.report(bad_date, node, type, schema_);
  }
  if (!type.pattern.empty() && !matches(type.pattern, node.text()))
    reporter_.report(wrong_form, node, type, schema_);
}

void Validator::check_object(const Node& node, const Type& type) {
  if (node.kind() != Kind::map) return reporter_.report(wrong_type, node, type, schema_);
  if (required_ == Required::demanded) check_missing(node, type);
  // Files mostly follow the order of the schema, so the search goes on where it last ended.
  const std::size_t count = type.fields.size();
  std::size_t next = 0;
  for (const Node* child : node.children()) {
    std::size_t tried = 0;
    while (tried < count && type.fields[next].name != child->key()) {
      next = next + 1 == count ? 0 : next + 1;
      ++tried;
    }
    if (tried < count) {
      check(*child, type.fields[next].type, &type.fields[next]);
    } else if (type.others) {
      check(*child, *type.others);
    } else {
      reporter_.report(unknown_key, *child, type, schema_, top_);
    }
  }
}

bool Validator::is_misspelled(const Node& node, const Field& field, const Type& type) const {
  if (reporter_.full() || node.size() > Reporter::most) return false;
  return std::any_of(node.children().begin(), node.children().end(), [&](const Node* child) {
    return type.find(child->key()) == nullptr && field_meant(child->key(), type) == &field;
  });
}

/// A key that is spelled wrongly is reported as that, not as missing, too.
void Validator::check_missing(const Node& node, const Type& type) {
  for (const Field& field : type.fields) {
    if (!field.required || node.find(field.name) != nullptr) continue;
    if (is_misspelled(node, field, type)) {
      reporter_.fail();
    } else {
      reporter_.report(missing_key, node, field, schema_.type(field.type));
    }
  }
}

void Validator::check_list(const Node& node, const Type& type, const Field* field) {
  if (node.kind() != Kind::list) return reporter_.report(wrong_type, node, type, schema_);
  if (type.min_items && node.size() < *type.min_items)
    reporter_.report(too_few, node, *type.min_items);
  if (type.max_items && node.size() > *type.max_items)
    reporter_.report(too_many, node, *type.max_items);
  for (const Node* item : node.children()) check(*item, type.items, field);
  if (!type.unique_items) return;
  for (const auto& [first, second] : duplicates(node))
    reporter_.report(duplicate_item, *second, *first);
}

void Validator::check_any(const Node& node, const Type& type, const Field* field) {
  if (is_left(node, field)) return reporter_.report(sample_left, node, type, field->required);
  if (type.mapping && node.kind() != Kind::map)
    return reporter_.report(wrong_type, node, type, schema_);
  static const Type free;
  for (const Node* child : node.children()) {
    if (child->blank()) {
      reporter_.fail();
    } else {
      check_any(*child, free, field);
    }
  }
}

}  // namespace

bool validate(const Node& node, const Schema& schema, TypeId type, Required required,
              Diagnostics& diagnostics) {
  Diagnostics found;
  Validator validator(schema, type, required, found);
  validator.check(node, type);
  found.sort();
  diagnostics.add(std::move(found));
  return validator.valid();
}

}  // namespace icpcheck::schema
