// SPDX-License-Identifier: MIT
// Which tests of the public CEL suite are not for us, each class with its reason.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace icpcheck::conformance {

/// A class of tests that are refused.
struct RefusedClass {
  std::string_view name;
  std::string_view reason;
  bool (*includes)(const nlohmann::json& test);
};

[[nodiscard]] const std::vector<RefusedClass>& refused_classes();

/// The position in `refused_classes()` of the first class that includes the test; empty: the
/// test is selected.
[[nodiscard]] std::optional<std::size_t> refused_class(const nlohmann::json& test);

}  // namespace icpcheck::conformance
