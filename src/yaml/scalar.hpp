// SPDX-License-Identifier: MIT
// What a scalar without quotes is, by the core schema of YAML 1.2.
#pragma once

#include <cstdint>
#include <string_view>

#include "icpcheck/yaml/document.hpp"

namespace icpcheck::yaml {

/// `overflow`: a whole number that 64 bits do not hold; `integer` is then the nearest that they
/// do.
struct Resolved {
  Kind kind = Kind::string;
  bool boolean = false;
  bool overflow = false;
  std::int64_t integer = 0;
  double number = 0;
};

[[nodiscard]] Resolved resolve(std::string_view text);

}  // namespace icpcheck::yaml
