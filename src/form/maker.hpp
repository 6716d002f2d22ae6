// SPDX-License-Identifier: MIT
// Puts the questions and tables of a form together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/reasons.hpp"
#include "form/values.hpp"
#include "icpcheck/form/form.hpp"

namespace icpcheck::form {

/// A fact, or a part of a description, and where it stands.
struct Spot {
  std::string key;
  std::string path;
  const yaml::Node* node = nullptr;  // null: it is not stated
  std::vector<std::string> about;    // the part of the description and the items that lead there

  [[nodiscard]] Spot field(std::string_view name) const;
  /// Of an item of the list; `type`: of its items, which names what has no name.
  [[nodiscard]] Spot item(const yaml::Node& item, const schema::Type& type) const;
  /// Any item, where there is no description.
  [[nodiscard]] Spot any_item() const;
};

/// What an item is called; "Member 4" where it has no name.
[[nodiscard]] std::string name_of(const yaml::Node& item, const schema::Type& type);
/// "Lincolnshire HWB, Leader of the Council".
[[nodiscard]] std::string joined(const std::vector<std::string>& about);
/// The question, led by what of that it does not say itself.
[[nodiscard]] std::string told_of(const std::vector<std::string>& about, std::string question);

class Maker {
 public:
  /// `description`: null where none in particular is asked about.
  Maker(const schema::Schema& schema, Kind kind, const Description* description);

  [[nodiscard]] FormQuestion question(const schema::Field& field, const Spot& spot);
  /// Of the list at that place.
  [[nodiscard]] FormTable table(const schema::Field& field, const schema::Type& parent,
                                const Spot& spot);
  /// Whether a list is one that people keep as a table.
  [[nodiscard]] bool is_table(const schema::Field& field) const;

  /// The spot of a key, and its field; null when there is none.
  [[nodiscard]] std::pair<const schema::Field*, Spot> find(std::string_view key);
  /// Calls `visit(field, parent type, spot)` for every field of the kind and of each item that the
  /// description has, in the order of the schema.
  template <class Visit>
  void walk(Visit visit) {
    walk(schema_.type(schema_.root(word(kind_)).value()), top(), visit);
  }
  /// The same of what is below a field.
  template <class Visit>
  void walk_below(const schema::Field& field, const Spot& spot, Visit visit) {
    const schema::Type& type = schema_.type(field.type);
    if (type.kind == schema::TypeKind::object) return walk(type, spot, visit);
    if (type.kind != schema::TypeKind::list) return;
    const schema::Type& items = schema_.type(type.items);
    if (items.kind != schema::TypeKind::object) return;
    if (description_ == nullptr) return walk(items, spot.any_item(), visit);
    if (spot.node == nullptr) return;
    for (const yaml::Node* item : spot.node->children())
      walk(items, spot.item(*item, items), visit);
  }

 private:
  template <class Visit>
  void walk(const schema::Type& type, const Spot& part, Visit& visit) {
    for (const schema::Field& field : type.fields) {
      Spot spot = part.field(field.name);
      visit(field, type, spot);
      lead_into(field, type, spot);
      walk_below(field, spot, visit);
    }
  }
  [[nodiscard]] Spot top() const;
  /// Names the part of the description: one at its top, and one of several of the same type.
  void lead_into(const schema::Field& field, const schema::Type& parent, Spot& spot) const;
  void add_columns(const schema::Type& type, const std::string& prefix, FormTable& table);
  void add_object_columns(const schema::Type& type, FormTable& table);
  [[nodiscard]] std::vector<FormRow> rows_of(const FormTable& table, const schema::Type& items,
                                             const yaml::Node& list);

  const schema::Schema& schema_;
  Kind kind_;
  const Description* description_;
  Values values_;
  std::optional<PathFinder> finder_;
};

}  // namespace icpcheck::form
