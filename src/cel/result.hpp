// SPDX-License-Identifier: MIT
// What evaluating one instruction gives: a value, unknown, or an error.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

struct Result {
  enum class State : std::uint8_t { known, unknown, error };

  State state = State::known;
  /// The last trace is that of this very value: a selection replaces it by that of the field,
  /// or, where the value is unknown, makes its path longer.
  bool own = false;
  std::uint32_t offset = 0;  // of the instruction that failed
  Value value;               // error: the sentence

  [[nodiscard]] bool known() const { return state == State::known; }
  [[nodiscard]] bool unknown() const { return state == State::unknown; }
  [[nodiscard]] bool error() const { return state == State::error; }
  [[nodiscard]] const bool* boolean() const {
    return known() ? std::get_if<bool>(&value.variant()) : nullptr;
  }
};

[[nodiscard]] inline Result known(Value value) {
  return {.state = Result::State::known, .value = std::move(value)};
}
[[nodiscard]] inline Result unknown() { return {.state = Result::State::unknown}; }
[[nodiscard]] inline Result failed(std::string sentence) {
  return {.state = Result::State::error, .value = Value::of(std::move(sentence))};
}

}  // namespace icpcheck::cel
