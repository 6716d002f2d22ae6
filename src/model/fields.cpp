// SPDX-License-Identifier: MIT
#include "icpcheck/model/fields.hpp"

namespace icpcheck {

std::string text_at(const yaml::Node& map, std::string_view key) {
  const yaml::Node* value = map.find(key);
  return value == nullptr ? std::string{} : std::string{value->text()};
}

std::optional<Date> date_at(const yaml::Node& map, std::string_view key) {
  const yaml::Node* value = map.find(key);
  return value == nullptr ? std::nullopt : parse_date(value->text());
}

bool flag_at(const yaml::Node& map, std::string_view key) {
  const yaml::Node* value = map.find(key);
  return value != nullptr && value->kind() == yaml::Kind::boolean && value->boolean();
}

std::span<const yaml::Node* const> items_at(const yaml::Node& map, std::string_view key) {
  const yaml::Node* list = map.find(key);
  if (list == nullptr || list->kind() != yaml::Kind::list) return {};
  return list->children();
}

const yaml::Node* item_at(const yaml::Node& map, std::string_view key, std::string_view id) {
  for (const yaml::Node* item : items_at(map, key)) {
    if (text_at(*item, "id") == id) return item;
  }
  return nullptr;
}

std::vector<std::string> texts_at(const yaml::Node& map, std::string_view key) {
  std::vector<std::string> texts;
  for (const yaml::Node* item : items_at(map, key)) texts.emplace_back(item->text());
  return texts;
}

std::string_view scalar_text(const yaml::Node& scalar) {
  if (scalar.kind() != yaml::Kind::boolean) return scalar.text();
  return scalar.boolean() ? "true" : "false";
}

FactKind kind_of(const yaml::Node& value) {
  switch (value.kind()) {
    case yaml::Kind::boolean:
      return FactKind::yes_no;
    case yaml::Kind::integer:
    case yaml::Kind::number:
      return FactKind::number;
    case yaml::Kind::list:
      return FactKind::list;
    case yaml::Kind::map:
      return FactKind::object;
    default:
      return value.plain() && parse_date(value.text()) ? FactKind::date : FactKind::text;
  }
}

}  // namespace icpcheck
