// SPDX-License-Identifier: MIT
// Values and types as the public CEL suite writes them in JSON, and our values against them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "icpcheck/cel/type.hpp"
#include "icpcheck/cel/value.hpp"

namespace icpcheck::conformance {

/// Throws std::runtime_error on what the selected tests never use.
[[nodiscard]] cel::Type read_type(const nlohmann::json& type);
[[nodiscard]] cel::Value read_value(const nlohmann::json& value);

/// Whether the value is the expected one: same type, NaN equals NaN, maps in any order.
[[nodiscard]] bool is_expected(const cel::Value& value, const nlohmann::json& expected);

/// With its type, for the list of failures.
[[nodiscard]] std::string describe(const cel::Value& value);

}  // namespace icpcheck::conformance
