// SPDX-License-Identifier: MIT
// Chooses sample values: from a table where a good one has to be thought of, else by type.
#include "cli/sample.hpp"

#include <algorithm>
#include <array>

namespace icpcheck::cli {
namespace {

using schema::Type;
using schema::TypeKind;

struct Sample {
  std::string_view name;
  std::string_view value;
};

constexpr std::array by_path{
    Sample{"organisations.name", "My Council"},
    Sample{"organisations.type", "upper-tier-authority"},
    Sample{"evidence.supports", "organisations"},
    Sample{"actions.closes", "P1.1"},
    Sample{"waivers.check", "P1.1"},
};
/// What an item is called, by its type.
constexpr std::array ids{
    Sample{"organisation", "my-council"},
    Sample{"place_of_system", "my-place"},
    Sample{"evidence_item", "my-paper"},
};
constexpr std::array by_type{
    Sample{"url", "https://example.org/paper"},
};

template <std::size_t size>
std::string look_up(const std::array<Sample, size>& table, std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Sample::name);
  return found == table.end() ? std::string{} : std::string{found->value};
}

std::string own_id(std::string_view name) {
  std::string id = look_up(ids, name);
  if (id.empty()) id = "my-" + std::string{name};
  std::ranges::replace(id, '_', '-');
  return id;
}

std::string_view last_word(std::string_view path) {
  return path.substr(path.find_last_of('.') + 1);
}

}  // namespace

std::string Samples::value(const Type& type, std::string_view path, const Type& owner) const {
  switch (type.kind) {
    case TypeKind::boolean:
      return "true";
    case TypeKind::integer:
    case TypeKind::number:
      return std::to_string(static_cast<int>(std::max(type.minimum.value_or(1), 1.0)));
    case TypeKind::date:
      return to_string(day_);
    default:
      return text(type, path, owner);
  }
}

std::string Samples::text(const Type& type, std::string_view path, const Type& owner) const {
  for (const std::string& sample : {look_up(by_path, path), look_up(by_type, type.name)}) {
    if (!sample.empty()) return sample;
  }
  if (!type.refers_to.empty()) return id_in(type.refers_to);
  if (!type.choices.empty()) return type.choices.front().name;
  if (path == "name") return "My " + std::string{word(kind_)};
  const std::string_view name = last_word(path);
  if (type.name == "id") return own_id(name == "id" ? std::string_view{owner.name} : name);
  return "In your own words";
}

std::string Samples::id_in(std::string_view list) const {
  const Type& root = schema_.type(schema_.root(word(kind_)).value());
  return own_id(schema_.type(schema_.type(root.find(list)->type).items).name);
}

}  // namespace icpcheck::cli
