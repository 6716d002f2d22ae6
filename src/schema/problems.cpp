// SPDX-License-Identifier: MIT
// What each problem is called and how it is said.
#include "schema/problems.hpp"

#include <fmt/format.h>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "schema/key_hint.hpp"
#include "schema/mend.hpp"

namespace icpcheck::schema {

namespace {

using yaml::Kind;
using yaml::Node;

/// A text from the file, short enough for a sentence.
std::string quote(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = 0;
  for (std::size_t i = 0; i < most && end < text.size(); ++i) end += decode(text, end).length;
  return fmt::format("\"{}{}\"", text.substr(0, end), end < text.size() ? "…" : "");
}

/// What a sentence about a value begins with.
std::string subject(const Node& node) {
  if (!node.key().empty()) return quote(node.key());
  if (node.parent() == nullptr) return "The file";
  const std::string_view list = node.parent()->key();
  return list.empty() ? "An item" : "An item of " + quote(list);
}

std::string found(const Node& node) {
  switch (node.kind()) {
    case Kind::list:
      return "a list";
    case Kind::map:
      return "a group of keys";
    case Kind::string:
      return quote(node.text());
    case Kind::null:
      return "null";
    default:
      return std::string(node.text());
  }
}

/// Lists and groups of keys are found by their key; their first line may be far below it.
Diagnostic at(const Node& node, std::string code, std::string message, std::string hint = {}) {
  return is_scalar(node) ? at_value(node, std::move(code), std::move(message), std::move(hint))
                         : at_key(node, std::move(code), std::move(message), std::move(hint));
}

Diagnostic too_little(const Node& node, const char* code, std::size_t least, std::size_t count,
                      std::string_view unit) {
  if (count == 0) {
    return at(node, code, fmt::format("{} must not be empty.", subject(node)), leave_out);
  }
  return at(node, code,
            fmt::format("{} must have at least {}, not {}.", subject(node), count_of(least, unit),
                        count));
}

Diagnostic too_much(const Node& node, const char* code, std::size_t most, std::size_t count,
                    std::string_view unit) {
  return at(
      node, code,
      fmt::format("{} must have at most {}, not {}.", subject(node), count_of(most, unit), count));
}

std::string where(const Node& object) {
  const std::string path = object.path();
  return path.empty() ? "at the top level" : "in " + path;
}

}  // namespace

std::string_view wanted(const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean:
      return "true or false";
    case TypeKind::integer:
      return "a whole number";
    case TypeKind::number:
      return "a number";
    case TypeKind::string:
      return "text";
    case TypeKind::date:
      return "a date";
    case TypeKind::list:
      return "a list";
    default:
      return "a group of keys";
  }
}

Diagnostic unknown_key(const Node& node, const Type& parent, const Schema& schema, TypeId top) {
  return at_key(node, "schema.unknown_key",
                fmt::format("There is no key {} {}.", quote(node.key()), where(*node.parent())),
                key_hint(node.key(), parent, schema, top));
}

Diagnostic missing_key(const Node& object, const Field& field, const Type& type) {
  const bool fixed = type.choices.size() == 1 && !type.extensible;
  const std::string line = field.name + ": " + (fixed ? type.choices[0].name : "");
  const std::string about = field.description.empty() ? "" : " " + field.description;
  return at_key(object, "schema.missing_key",
                fmt::format("The key \"{}\" is missing {}.", field.name, where(object)),
                fixed ? fmt::format("Add the line \"{}\".", line)
                      : fmt::format("Add \"{}:\".{}", field.name, about));
}

Diagnostic wrong_type(const Node& node, const Type& type, const Schema& schema) {
  return at(node, "schema.wrong_type",
            fmt::format("{} must be {}, not {}.", subject(node), wanted(type), found(node)),
            hint_for(node, type, schema));
}

Diagnostic unknown_value(const Node& node, const Type& type, const Schema& schema) {
  const bool fixed = type.choices.size() == 1 && !type.extensible;
  const std::string message = fixed ? fmt::format("{} must be \"{}\", not {}.", subject(node),
                                                  type.choices[0].name, found(node))
                                    : fmt::format("{} cannot be {}.", subject(node), found(node));
  return at(node, "schema.unknown_value", message, hint_for(node, type, schema));
}

Diagnostic bad_date(const Node& node, const Type& type, const Schema& schema) {
  return at(node, "schema.bad_date",
            fmt::format("{} must be a date, not {}.", subject(node), found(node)),
            hint_for(node, type, schema));
}

Diagnostic wrong_form(const Node& node, const Type& type, const Schema& schema) {
  return at(node, "schema.wrong_form", fmt::format("{} cannot be {}.", subject(node), found(node)),
            hint_for(node, type, schema));
}

Diagnostic too_short(const Node& node, std::size_t least) {
  const std::size_t count = is_blank(node.text()) ? 0 : count_characters(node.text());
  return too_little(node, "schema.too_short", least, count, "character");
}

Diagnostic too_long(const Node& node, std::size_t most) {
  return too_much(node, "schema.too_long", most, count_characters(node.text()), "character");
}

Diagnostic too_few(const Node& node, std::size_t least) {
  return too_little(node, "schema.too_few", least, node.size(), "item");
}

Diagnostic too_many(const Node& node, std::size_t most) {
  return too_much(node, "schema.too_many", most, node.size(), "item");
}

Diagnostic too_small(const Node& node, double least) {
  return at(node, "schema.too_small",
            fmt::format("{} must be at least {}, not {}.", subject(node), least, found(node)));
}

Diagnostic too_large(const Node& node, double most) {
  return at(node, "schema.too_large",
            fmt::format("{} must be at most {}, not {}.", subject(node), most, found(node)));
}

Diagnostic before(const Node& later, const Node& earlier) {
  Diagnostic problem = at(later, "schema.before",
                          fmt::format("{} is {}, a day before {}, {}.", subject(later),
                                      later.text(), quote(earlier.key()), earlier.text()),
                          fmt::format("Write a day on or after {}.", earlier.text()));
  problem.related.push_back({earlier.value_location(), "The earlier day is here."});
  return problem;
}

Diagnostic split_value(const Node& node, const Split& split) {
  return at(node, "schema.split_value",
            fmt::format("{} cannot be {} any more: it could mean two things.", subject(node),
                        found(node)),
            split.hint);
}

Diagnostic sample_left(const Node& node, const Type& type, bool required) {
  return at(node, "schema.sample", fmt::format("This still says what init wrote: {}.", node.text()),
            sample_hint(type) + (required ? "" : fmt::format(" {}", leave_out)));
}

Diagnostic duplicate_item(const Node& node, const Node& first) {
  const std::string what = is_scalar(node) ? quote(node.text()) : "The same item";
  Diagnostic problem =
      at(node, "schema.duplicate_item",
         fmt::format("{} is in {} twice.", what, quote(node.parent()->key())), "Remove one.");
  problem.related.push_back({first.value_location(), "The first one is here."});
  return problem;
}

Diagnostic unknown_reference(const Node& node, const Type& type,
                             const std::vector<std::string_view>& known) {
  std::string hint = did_you_mean(node.text(), known);
  if (hint.empty()) hint = fmt::format("Add it to {}.", type.refers_to);
  return at(node, "schema.unknown_reference",
            fmt::format("There is no {} in {}.", quote(node.text()), type.refers_to), hint);
}

Diagnostic wrong_reference(const Node& node, const Type& type, const Node& item_type) {
  const std::string_view key = node.key().empty() ? node.parent()->key() : node.key();
  Diagnostic problem = at(node, "schema.wrong_reference",
                          fmt::format("{} is of the type {}, which cannot stand in {}.",
                                      quote(node.text()), item_type.text(), quote(key)),
                          type.expects);
  problem.related.push_back({item_type.value_location(), "Its type is stated here."});
  return problem;
}

Diagnostic own_reference(const Node& node, const Type& type) {
  const std::string_view key = node.key().empty() ? node.parent()->key() : node.key();
  return at(node, "schema.own_reference",
            fmt::format("{} of {} cannot be itself.", quote(key), quote(node.text())),
            fmt::format("Name another item of {}, or leave it out.", type.refers_to));
}

Diagnostic duplicate_id(const Node& node, const Node& first) {
  Diagnostic problem = at_value(node, "schema.duplicate_id",
                                fmt::format("The id {} is used twice.", quote(node.text())),
                                "Give each its own id.");
  problem.related.push_back({first.value_location(), "The first one is here."});
  return problem;
}

}  // namespace icpcheck::schema
