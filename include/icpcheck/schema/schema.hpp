// SPDX-License-Identifier: MIT
// The definition of what a file may say: read from a JSON Schema (2020-12), kept as types.
// It validates trees and tells the expression checker, the documentation and the hints what
// fields there are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::schema {

enum class TypeKind : std::uint8_t {
  boolean,
  integer,
  number,
  string,
  date,    // a string of format "date"
  object,  // named fields, and `others` if it has them
  list,
  any,  // free: below `local`
};

using TypeId = std::uint32_t;

/// One value of a closed vocabulary.
struct Choice {
  SharedText name;
  SharedText title;
  SharedText description;
};

struct Field {
  SharedText name;
  TypeId type = 0;
  bool required = false;
  SharedText title;
  SharedText description;
  SharedText question;  // what to ask the writer of a file; "" when the title says enough
  SharedText ask;       // who would usually know: "the ICP's secretary"
  SharedText write;     // an example, as a line of YAML: "in_force: true"
  SharedText sample;    // what `init` writes for it or for its items; left as it is, an error
  bool begin = false;   // nobody begins without it: `init` writes it, also where nothing needs it
};

/// A value or a key of earlier versions, and what to say instead.
struct Split {
  SharedText word;  // "true" and "false", too
  SharedText hint;
};

/// A date of an object must not be before another.
struct Order {
  SharedText later;
  SharedText earlier;
};

/// A type. Which members count depends on `kind`; the rest are empty.
struct Type {
  TypeKind kind = TypeKind::any;
  SharedText name;               // of its definition in the schema ("board"); "" when nameless
  SharedText title;              // what an officer calls it
  std::vector<Field> fields;     // object: in the order of the schema
  std::optional<TypeId> others;  // object: what keys hold that are no fields; empty: none allowed
  std::vector<Order> orders;     // object: of its dates
  bool mapping = false;          // any: has to be a map of whatever keys
  TypeId items = 0;              // list
  std::vector<Choice> choices;   // string: a closed vocabulary; empty: any text
  bool extensible = false;       // string with choices: values that begin with "x-" are allowed
  std::vector<Split> splits;     // string with choices: words of before; object: keys of before
  SharedText pattern;            // string, date: an RE2 pattern, searched as JSON Schema does
  SharedText expects;            // string, date: a sentence that says what to write
  SharedText sample;             // string: what `init` writes for it
  SharedText refers_to;          // string: the list of which it names an id ("organisations")
  std::vector<SharedText> refers_to_types;  // what that item may have as its `type`; empty: any
  std::vector<SharedText> also;             // words allowed beside the ids
  bool refers_to_another = false;           // it must not name the item in which it stands
  std::optional<std::uint32_t> min_length;  // string: in characters
  std::optional<std::uint32_t> max_length;
  std::optional<double> minimum;  // integer, number
  std::optional<double> maximum;
  std::optional<std::uint32_t> min_items;  // list
  std::optional<std::uint32_t> max_items;
  bool unique_items = false;

  [[nodiscard]] const Field* find(std::string_view field_name) const;
  /// True when `value` is in the vocabulary, extensible or not; true for any value without one.
  [[nodiscard]] bool allows(std::string_view value) const;
};

/// A kind of file that the schema describes ("system", "place", or "pack").
struct Root {
  SharedText kind;
  TypeId type = 0;
};

/// All types of one JSON Schema file. Plain data, kept in the program for the built-in schemas.
/// No type contains itself, so that a walk over all fields comes to an end.
struct Schema {
  SharedText id;
  std::vector<Type> types;
  std::vector<Root> roots;

  [[nodiscard]] const Type& type(TypeId type_id) const { return types[type_id]; }
  /// The type of a kind of file; empty when the schema has no such kind.
  [[nodiscard]] std::optional<TypeId> root(std::string_view kind) const;
};

/// Reads a schema. A keyword that we do not know is an error: it would be a promise not kept.
/// The kinds of file are those between which the schema chooses: by `kind` (`allOf` of if-then),
/// or by definition (`anyOf` of `$ref`). A schema without a choice has one kind: the last word of
/// its `$id` without version and ending ("https://host/schemas/profile-1.json" gives "profile").
[[nodiscard]] std::optional<Schema> load_schema(std::string_view file, std::string_view json,
                                                Diagnostics& diagnostics);

enum class Required : std::uint8_t { demanded, waived };

/// The words of a choice are repeated where they are used when there are no more than this.
constexpr std::size_t few_choices = 6;

/// True when the text is what `init` writes for some field of the schema.
[[nodiscard]] bool is_sample(std::string_view text, const Schema& schema);

/// Adds a diagnostic for each thing in the tree that the schema does not allow, with hints, in the
/// order of the file, also for samples of `init` that were left as they stood; after 1,000 a last
/// one says that there are more. True when there was none. Nodes that the reader has reported
/// already (blank values) are passed over, but make it false. `Required::waived` leaves missing
/// keys out (cases of packs).
bool validate(const yaml::Node& node, const Schema& schema, TypeId type, Required required,
              Diagnostics& diagnostics);

/// The type of the kind that a file says it is, or probably meant ("sistem"); empty when it says
/// none that is near a known one.
[[nodiscard]] std::optional<TypeId> root_type(const yaml::Node& root, const Schema& schema);

/// Validates a whole file as its `root_type`. Without one the missing or unknown kind is reported
/// once, and what all kinds have in common is validated still. True when there was no problem.
bool validate_file(const yaml::Node& root, const Schema& schema, Diagnostics& diagnostics);

/// Adds a diagnostic for each value of a type with `refers_to` that names no `id` of that list
/// at the root of its file, one of another type than the value may name, or the item in which it
/// stands where it has to be another; for each id that one list defines twice; and for each of
/// `orders` that is not kept. True when there was none. Parts of the tree that the type does not
/// describe are passed over.
bool check_references(const yaml::Node& root, const Schema& schema, TypeId type,
                      Diagnostics& diagnostics);

template <class Archive>
void visit(Archive& archive, Choice& choice) {
  archive(choice.name, choice.title, choice.description);
}

template <class Archive>
void visit(Archive& archive, Field& field) {
  archive(field.name, field.type, field.required, field.title, field.description, field.question,
          field.ask, field.write, field.sample, field.begin);
}

template <class Archive>
void visit(Archive& archive, Split& split) {
  archive(split.word, split.hint);
}

template <class Archive>
void visit(Archive& archive, Order& order) {
  archive(order.later, order.earlier);
}

template <class Archive>
void visit(Archive& archive, Type& type) {
  archive(type.kind, type.name, type.title, type.fields, type.others, type.orders, type.mapping,
          type.items, type.choices, type.extensible, type.splits, type.pattern, type.expects,
          type.sample, type.refers_to, type.refers_to_types, type.also, type.refers_to_another,
          type.min_length, type.max_length, type.minimum, type.maximum, type.min_items,
          type.max_items, type.unique_items);
}

template <class Archive>
void visit(Archive& archive, Root& root) {
  archive(root.kind, root.type);
}

template <class Archive>
void visit(Archive& archive, Schema& schema) {
  archive(schema.id, schema.types, schema.roots);
}

}  // namespace icpcheck::schema
