// SPDX-License-Identifier: MIT
// Walking over a list without copying it, whether computed or of a description.
#pragma once

#include <cstddef>

#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

class Items {
 public:
  /// `list` has to be a list and to outlive this; `schema` is needed for lists of descriptions.
  Items(const Value& list, const schema::Schema* schema);

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Value at(std::size_t position) const;
  /// The item in the description; null when it was computed.
  [[nodiscard]] const yaml::Node* node(std::size_t position) const;
  /// The list in the description; null when it was computed.
  [[nodiscard]] const yaml::Node* list_node() const { return stated_; }

 private:
  const List* computed_ = nullptr;
  const yaml::Node* stated_ = nullptr;
  const schema::Schema* schema_ = nullptr;
  schema::TypeId item_type_ = 0;
};

/// Where the rest of a partial list is missing; none when the list is complete.
[[nodiscard]] std::vector<Rest> rests_of(const Value& list);
/// The same for all lists inside a value, too.
[[nodiscard]] std::vector<Rest> rests_within(const Value& value);
/// Makes `list` partial where `source`, of which it is made, is.
void add_rests(const Value& source, List& list);

}  // namespace icpcheck::cel
