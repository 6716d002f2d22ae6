// SPDX-License-Identifier: MIT
// Reading the objects of a JSON report: each key is asked for by its type, and what is wrong is
// reported with its place.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/base/location.hpp"
#include "icpcheck/model/words.hpp"
#include "model/json_memory.hpp"

namespace icpcheck {

/// Lives in a JsonMemory::Scope.
using Json =
    nlohmann::basic_json<std::map, std::vector,
                         std::basic_string<char, std::char_traits<char>, JsonAllocator<char>>, bool,
                         std::int64_t, std::uint64_t, double, JsonAllocator>;

/// A step from the root to a value: a key of an object, or a position of an array.
struct JsonStep {
  const JsonStep* before = nullptr;  // null: at the root
  std::string_view key = {};
  std::size_t index = 0;  // where there is no key
};

/// Where the value stands in `text`, which is valid JSON that holds it.
[[nodiscard]] Location find_json(const std::string& file, std::string_view text,
                                 const JsonStep* step);

/// The place of the byte at `offset`.
[[nodiscard]] Location locate_json(const std::string& file, std::string_view text,
                                   std::size_t offset);

/// Collects what is wrong with a report; after many problems the rest is not told.
class JsonProblems {
 public:
  JsonProblems(const std::string& file, std::string_view text, Diagnostics& diagnostics)
      : file_(file), text_(text), diagnostics_(diagnostics) {}

  /// Adds a problem of the value to which `step` leads.
  void add(const JsonStep* step, std::string code, std::string message);
  [[nodiscard]] bool any() const { return count_ > 0; }
  /// Whether no more would be told: then there is no use in reading on.
  [[nodiscard]] bool are_enough() const { return count_ > most; }

 private:
  static constexpr std::size_t most = 20;

  const std::string& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

class JsonObject {
 public:
  /// `step` leads to the object; null: it is the root. What is no object is reported.
  JsonObject(const Json& json, const JsonStep* step, JsonProblems& problems);

  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  [[nodiscard]] bool flag(std::string_view key);
  [[nodiscard]] Date date(std::string_view key);

  template <class Number>
  [[nodiscard]] Number number(std::string_view key, std::int64_t least = static_cast<std::int64_t>(
                                                        std::numeric_limits<Number>::min())) {
    return static_cast<Number>(whole(key, least, largest<Number>()));
  }

  template <AnyWord Word>
  [[nodiscard]] Word word(std::string_view key) {
    const std::string given = text(key);
    const std::optional<Word> known = from_word<Word>(given);
    if (!known) refuse(key, "\"" + given + "\" is not a word for " + std::string(key) + ".");
    return known.value_or(Word{});
  }

  /// Calls `read` with the object at the key, if there is one.
  template <class Read>
  void object(std::string_view key, Read read) {
    const Json* value = take(key);
    if (value == nullptr) return;
    const JsonStep step{step_, key};
    JsonObject inner(*value, &step, problems_);
    read(inner);
    inner.end();
  }
  /// Calls `read` with each object of the array at the key, while problems are told.
  template <class Read>
  void each(std::string_view key, Read read) {
    const Json* value = take(key);
    if (value == nullptr || !is(key, value->is_array(), "a list")) return;
    const JsonStep list{step_, key};
    for (std::size_t i = 0; i < value->size() && !problems_.are_enough(); ++i) {
      const JsonStep step{&list, {}, i};
      JsonObject inner((*value)[i], &step, problems_);
      read(inner);
      inner.end();
    }
  }

  /// Reports the value at a key.
  void refuse(std::string_view key, std::string message);
  /// Reports keys that nobody asked for. Call it last.
  void end();

 private:
  template <class Number>
  static constexpr std::int64_t largest() {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if constexpr (sizeof(Number) == sizeof(std::int64_t)) return most;
    return static_cast<std::int64_t>(std::numeric_limits<Number>::max());
  }

  [[nodiscard]] const Json* find(std::string_view key) const;
  /// The value at a key that has to be there; null when it is not, which is reported.
  const Json* take(std::string_view key);
  /// `right`, and a problem unless it is.
  bool is(std::string_view key, bool right, std::string_view wanted);
  std::int64_t whole(std::string_view key, std::int64_t least, std::int64_t most);

  const Json& json_;
  const JsonStep* step_;
  JsonProblems& problems_;
  std::vector<std::string_view> taken_;
};

}  // namespace icpcheck
