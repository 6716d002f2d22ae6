// SPDX-License-Identifier: MIT
// How a value is written on one line.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/edit/value.hpp"

namespace icpcheck::edit {

/// Where a scalar is to stand: some of what a line of its own may hold would end it in brackets.
enum class Within : std::uint8_t { block, flow, json };

/// With quotes only where YAML, or a person who knows an older YAML, would read something else.
[[nodiscard]] std::string scalar(const Value& value, Within within);
[[nodiscard]] std::string key(std::string_view name, Within within);

/// "[a, b]" and "{a: b}", or the same as JSON.
[[nodiscard]] std::string on_one_line(const Value& value, bool json);

}  // namespace icpcheck::edit
