// SPDX-License-Identifier: MIT
// What a parameter takes as its value, in a pack and in a profile.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// The problem with a value that a parameter of that type does not take; empty when it does.
[[nodiscard]] std::optional<Diagnostic> type_problem(const yaml::Node& value, std::string_view type,
                                                     std::string code);

}  // namespace icpcheck::packs
