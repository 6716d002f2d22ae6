// SPDX-License-Identifier: MIT
// What functions need while an expression runs: the schema, the steps that are left, patterns.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cel {

class Context {
 public:
  explicit Context(const schema::Schema* schema) : schema_(schema) {}

  /// Null where no description takes part.
  [[nodiscard]] const schema::Schema* schema() const { return schema_; }

  void begin(std::int64_t steps) { steps_ = steps; }
  /// How many are left; fewer than none when the last piece of work was too large.
  [[nodiscard]] std::int64_t steps() const { return steps_; }
  /// Pays for work of the given size; false when the limit is reached.
  bool charge(std::size_t size) {
    steps_ -= static_cast<std::int64_t>(size);
    return steps_ > 0;
  }
  [[nodiscard]] bool exhausted() const { return steps_ <= 0; }

  /// Compiled once and kept; null when it is no pattern.
  [[nodiscard]] const re2::RE2* pattern(std::string_view text);

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  const schema::Schema* schema_;
  std::int64_t steps_ = 0;
  std::unordered_map<std::string, std::unique_ptr<re2::RE2>, TextHash, std::equal_to<>> patterns_;
};

/// What is wrong with a pattern for `matches`; "" when nothing is.
[[nodiscard]] std::string problem_of_pattern(std::string_view text);

}  // namespace icpcheck::cel
