// SPDX-License-Identifier: MIT
// When two values are equal, across types as CEL has it.
#pragma once

#include "cel/context.hpp"
#include "icpcheck/cel/value.hpp"

namespace icpcheck::cel {

enum class Equality : std::uint8_t {  // each outweighs those before it
  yes,
  no,
  unknown,  // a partial list takes part
  refused,  // a description object takes part
};

/// int and double compare by value; other values of different types are different. Pays for the
/// size that it looks at.
[[nodiscard]] Equality equal(Context& context, const Value& left, const Value& right);

/// The value at a key of a map, else null. Keys are never unknown.
[[nodiscard]] const Value* find_key(Context& context, const Map& map, const Value& key);

}  // namespace icpcheck::cel
