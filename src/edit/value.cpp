// SPDX-License-Identifier: MIT
// Values by themselves, apart from how a file writes them.
#include "icpcheck/edit/value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "edit/scalar.hpp"
#include "icpcheck/base/date.hpp"

namespace icpcheck::edit {
namespace {

using yaml::Kind;

std::string scalar_of(const yaml::Node& node) {
  switch (node.kind()) {
    case Kind::boolean:
      return node.boolean() ? "true" : "false";
    case Kind::integer:
      return std::to_string(node.integer());
    case Kind::number:
      return fmt::format("{}", node.number());
    case Kind::string:
      return std::string(node.text());
    default:
      return {};
  }
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &Entry::first);
  return found == fields.end() ? nullptr : &found->second;
}

Value* Value::find(std::string_view key) {
  return const_cast<Value*>(std::as_const(*this).find(key));  // NOLINT(*-const-cast)
}

void Value::remove(std::string_view key) {
  std::erase_if(fields, [key](const auto& field) { return field.first == key; });
}

bool operator==(const Value& a, const Value& b) {
  if (a.kind != b.kind || a.text != b.text || a.day != b.day) return false;
  if (a.items != b.items || a.fields.size() != b.fields.size()) return false;
  return std::ranges::all_of(a.fields, [&b](const auto& field) {
    const Value* other = b.find(field.first);
    return other != nullptr && *other == field.second;
  });
}

Value text(std::string words) { return {.kind = Kind::string, .text = std::move(words)}; }

Value day(std::string written) {
  return {.kind = Kind::string, .text = std::move(written), .day = true};
}

Value boolean(bool is_true) { return {.kind = Kind::boolean, .text = is_true ? "true" : "false"}; }

Value list(std::vector<Value> items) { return {.kind = Kind::list, .items = std::move(items)}; }

Value map(std::vector<Entry> fields) { return {.kind = Kind::map, .fields = std::move(fields)}; }

// As deep as the limit on depth allowed when the file was read.
Value value_of(const yaml::Node& node) {
  Value value{.kind = node.kind(), .text = scalar_of(node)};
  value.day = node.kind() == Kind::string && node.plain() && parse_date(node.text()).has_value();
  for (const yaml::Node* child : node.children()) {
    if (node.kind() == Kind::list) value.items.push_back(value_of(*child));
    if (node.kind() == Kind::map) {
      value.fields.emplace_back(std::string(child->key()), value_of(*child));
    }
  }
  return value;
}

std::string to_line(const Value& value) { return on_one_line(value, false); }

}  // namespace icpcheck::edit
