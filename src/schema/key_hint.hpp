// SPDX-License-Identifier: MIT
// Hints for keys that an object does not have: a near one, or the place where such a key belongs.
#pragma once

#include <string>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

/// The field of `type` that a key seems to mean; null when none is near.
[[nodiscard]] const Field* field_meant(std::string_view key, const Type& type);

/// A hint for `key`, which `type` does not have; `top` is the type of the whole tree, in which
/// the key may be known elsewhere.
[[nodiscard]] std::string key_hint(std::string_view key, const Type& type, const Schema& schema,
                                   TypeId top);

}  // namespace icpcheck::schema
