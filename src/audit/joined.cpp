// SPDX-License-Identifier: MIT
// The descriptions that belong to the one that is audited, as its checks see them.
#include <algorithm>

#include "audit/inquiry.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

/// Whether the system names all its places and each of them is loaded.
bool has_all_places(const yaml::Node& system, const std::vector<const yaml::Node*>& loaded) {
  const yaml::Node* places = system.find("places");
  if (places == nullptr || is_partial(*places)) return false;
  const auto is_loaded = [&](const yaml::Node* named) {
    const auto id_of = [](const yaml::Node* place) { return text_at(*place, "id"); };
    return std::ranges::find(loaded, id_of(named), id_of) != loaded.end();
  };
  return std::ranges::all_of(places->children(), is_loaded);
}

}  // namespace

std::optional<cel::Value> joined_value(const yaml::Node& root, Kind kind,
                                       const std::vector<const yaml::Node*>& others,
                                       const schema::Schema& schema) {
  if (kind == Kind::place) {
    if (others.empty()) return std::nullopt;
    return cel::Value::of(cel::Stated{others.front(), schema.root(word(Kind::system)).value()});
  }
  cel::List places;
  for (const yaml::Node* place : others) {
    places.items.push_back(
        cel::Value::of(cel::Stated{place, schema.root(word(Kind::place)).value()}));
  }
  places.partial = !has_all_places(root, others);
  return cel::Value::of(std::move(places));
}

}  // namespace icpcheck::audit
