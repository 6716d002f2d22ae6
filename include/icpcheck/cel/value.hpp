// SPDX-License-Identifier: MIT
// What expressions compute with.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/cel/type.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::cel {

class Value;

/// Seconds since 1970-01-01T00:00:00Z and nanoseconds within the second, 0 to 999999999.
struct Timestamp {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
  auto operator<=>(const Timestamp&) const = default;
};

/// Seconds and nanoseconds of the same sign.
struct Duration {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
  auto operator<=>(const Duration&) const = default;
};

/// The name of a type, as `type(x)` gives it: "int", "google.protobuf.Timestamp". It stands in the
/// program or is a constant of ours.
struct TypeName {
  std::string_view name;
  bool operator==(const TypeName&) const = default;
};

struct Null {
  bool operator==(const Null&) const = default;
};

/// A description object or a list of a description, with the schema type it has.
struct Stated {
  const yaml::Node* node = nullptr;
  schema::TypeId type = 0;
  bool operator==(const Stated&) const = default;
};

/// Where the rest of a partial list is missing: a list of a description, or a variable.
struct Rest {
  const yaml::Node* list = nullptr;
  std::string_view variable;
  bool operator==(const Rest&) const = default;
};

/// A computed list. `partial`: there may be more items, of which nothing is known; `rests` says
/// whose they are (the evaluator fills it in for a variable that is bound to such a list).
struct List {
  std::vector<Value> items;
  bool partial = false;
  std::vector<Rest> rests = {};
};

/// A CEL map, in the order in which it was written.
struct Map {
  std::vector<std::pair<Value, Value>> entries;
};

/// A known value. Copying is cheap: lists, maps and texts are shared and never change. What is
/// shared has its owner beside the variant, so that the variant is plain data: an evaluation moves
/// thousands of values, and of most there is nothing to own.
class Value {
 public:
  using Variant = std::variant<Null, bool, std::int64_t, double, std::string_view, Timestamp,
                               Duration, TypeName, Stated, const List*, const Map*>;

  Value() = default;
  /// Owns nothing: what the variant points to must outlive the value.
  explicit Value(Variant variant) : variant_(variant) {}

  // What is small is made where it is asked for: an evaluation makes thousands.
  [[nodiscard]] static Value of(bool value) { return Value(Variant(value)); }
  [[nodiscard]] static Value of(std::int64_t value) { return Value(Variant(value)); }
  [[nodiscard]] static Value of(double value) { return Value(Variant(value)); }
  [[nodiscard]] static Value of(Stated stated) { return Value(Variant(stated)); }
  [[nodiscard]] static Value of(Date date);  // midnight UTC
  /// Keeps a copy of the text.
  [[nodiscard]] static Value of(std::string value);
  [[nodiscard]] static Value of(List list);
  [[nodiscard]] static Value of(Map map);
  /// Does not copy: the text must outlive the value.
  [[nodiscard]] static Value borrowed(std::string_view text) { return Value(Variant(text)); }

  [[nodiscard]] const Variant& variant() const { return variant_; }
  [[nodiscard]] bool is_text() const { return std::holds_alternative<std::string_view>(variant_); }
  [[nodiscard]] std::string_view text() const {  // of a text
    return std::get<std::string_view>(variant_);
  }
  [[nodiscard]] bool is_list() const;  // computed, or a list of a description

 private:
  Value(Variant variant, std::shared_ptr<const void> owner)
      : variant_(variant), owner_(std::move(owner)) {}

  Variant variant_;
  std::shared_ptr<const void> owner_;  // of the text, list or map that the variant points to
};

/// For messages and reports: texts as they are, dates as "YYYY-MM-DD", objects by their
/// `name`, else `title`, `post`, `role` or `id`, else their path.
[[nodiscard]] std::string to_text(const Value& value);

/// The items of a list, computed or of a description. Items of a description list become values
/// by the schema: dates timestamps, texts borrowed, objects and lists Stated.
[[nodiscard]] std::vector<Value> items_of(const Value& list, const schema::Schema& schema);
/// Whether there may be more items: a partial list.
[[nodiscard]] bool is_partial(const Value& list);
/// Whether a description states of its list that it is not complete: `partial` beside it.
[[nodiscard]] bool is_partial(const yaml::Node& list);

/// The value of a stated node of the given type.
[[nodiscard]] Value value_of(const yaml::Node& node, const schema::Schema& schema,
                             schema::TypeId type);

}  // namespace icpcheck::cel
