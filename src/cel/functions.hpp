// SPDX-License-Identifier: MIT
// All functions and operators, as one table of overloads. The checker reads their types, the
// evaluator runs them.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "cel/context.hpp"
#include "cel/result.hpp"

namespace icpcheck::cel {

/// What an argument has to be, or what the result is.
enum class Pattern : std::uint8_t {
  any,  // anything, objects too
  null,
  boolean,
  integer,
  number,
  string,
  timestamp,
  duration,
  item,           // A: the same type wherever it stands
  list,           // list(A)
  list_of_lists,  // list(list(A))
  map,            // map(A, B)
  mapped,         // B
  type,           // type(A); as an argument: any type
  dyn,
};

/// How a function is written.
enum class Style : std::uint8_t { global, member, either, sign };

using Function = Result (*)(Context&, std::span<const Value>);

struct Overload {
  std::string_view name;
  Style style = Style::global;
  std::uint8_t count = 0;
  std::array<Pattern, 2> arguments{};
  Pattern result = Pattern::any;
  Function function = nullptr;
  bool compares = false;  // tells values apart: not for objects
  bool dynamic = false;   // only for values whose type the checker cannot see
};

/// Overloads of a name stand together.
[[nodiscard]] std::span<const Overload> overloads();

/// Where the overloads of a name begin; the size of the table when there is none.
[[nodiscard]] std::size_t find_overloads(std::string_view name);

/// The value as the type that the overload has been found for.
template <class T>
const T& as(const Value& value) {
  return std::get<T>(value.variant());
}

/// Whether the values are what the overload takes.
[[nodiscard]] bool accepts(const Overload& overload, std::span<const Value> arguments);

/// "int and string".
[[nodiscard]] std::string names_of_types(std::span<const Value> arguments);

// The groups of the table, each in its own file.
[[nodiscard]] std::span<const Overload> arithmetic_overloads();
[[nodiscard]] std::span<const Overload> comparison_overloads();
[[nodiscard]] std::span<const Overload> list_overloads();
[[nodiscard]] std::span<const Overload> text_overloads();
[[nodiscard]] std::span<const Overload> time_overloads();
[[nodiscard]] std::span<const Overload> conversion_overloads();

}  // namespace icpcheck::cel
