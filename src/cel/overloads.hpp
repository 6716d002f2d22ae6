// SPDX-License-Identifier: MIT
// Which overload fits arguments of given types.
#pragma once

#include <optional>
#include <span>

#include "cel/functions.hpp"
#include "icpcheck/cel/type.hpp"

namespace icpcheck::cel {

struct Match {
  std::uint32_t overload = 0;  // the first that fits
  Type result = {};            // dyn when several fit, with different results
};

/// Empty when none fits. `style` is how the call is written: global, member or sign.
[[nodiscard]] std::optional<Match> find_match(std::string_view name, Style style,
                                              std::span<const Type> arguments);

/// The overloads of a name, whatever they take.
[[nodiscard]] std::span<const Overload> overloads_of(std::string_view name);

/// Whether an overload may be written like that.
[[nodiscard]] bool is_written(const Overload& overload, Style style);

}  // namespace icpcheck::cel
