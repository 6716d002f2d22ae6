// SPDX-License-Identifier: MIT
// What `init` writes for a field until its writer knows better.
#pragma once

#include <string>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

/// The sample for a value of `type`, which the field `name` of `owner` holds: never one that says
/// something about anybody. A choice is left open. "" where there is no choice.
[[nodiscard]] std::string sample_for(const Type& type, std::string_view name, const Type& owner);

/// Whether the sample of a choice shows all its words, or only says that there are some.
[[nodiscard]] bool shows_words(const Type& type);

}  // namespace icpcheck::schema
