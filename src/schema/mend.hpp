// SPDX-License-Identifier: MIT
// Hints for values: what the writer may have meant and how to write it.
#pragma once

#include <string>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

/// Whether it is neither a list nor a map.
[[nodiscard]] bool is_scalar(const yaml::Node& node);

/// A hint for a value that is not what its type wants; "" when there is nothing to say.
[[nodiscard]] std::string hint_for(const yaml::Node& node, const Type& type, const Schema& schema);

/// What to write in place of a sample.
[[nodiscard]] std::string sample_hint(const Type& type);

/// How to leave something out that is not stated.
constexpr const char* leave_out = "If it is not stated, leave it out or put # before the line.";

}  // namespace icpcheck::schema
