// SPDX-License-Identifier: MIT
// A value to write into a file, or to compare with what a file says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::edit {

struct Entry;

/// Two are equal when YAML reads them as the same: the order of keys does not count, that of items
/// does, and a day is not the text that looks like it.
struct Value {
  yaml::Kind kind = yaml::Kind::null;
  std::string text;           // of a scalar: "true", "12", "2021-12-07"
  bool day = false;           // a text that is a day, so it has no quotes
  std::vector<Value> items;   // of a list
  std::vector<Entry> fields;  // of a map, no key twice

  [[nodiscard]] bool is_scalar() const {
    return kind != yaml::Kind::list && kind != yaml::Kind::map;
  }
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] Value* find(std::string_view key);
  void remove(std::string_view key);

  friend bool operator==(const Value& a, const Value& b);
};

/// A key of a map, and its value.
struct Entry {
  Entry(std::string key, Value value) : first(std::move(key)), second(std::move(value)) {}

  std::string first;
  Value second;
};

[[nodiscard]] Value text(std::string words);
[[nodiscard]] Value day(std::string written);  // "2021-12-07"
[[nodiscard]] Value boolean(bool is_true);
[[nodiscard]] Value list(std::vector<Value> items);
[[nodiscard]] Value map(std::vector<Entry> fields);

/// What the file says there.
[[nodiscard]] Value value_of(const yaml::Node& node);

/// The value on one line, as YAML writes it between brackets: "[a, b]".
[[nodiscard]] std::string to_line(const Value& value);

}  // namespace icpcheck::edit
