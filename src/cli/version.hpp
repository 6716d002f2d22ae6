// SPDX-License-Identifier: MIT
// Which icpcheck this is.
#pragma once

#include <string_view>

namespace icpcheck::cli {

/// "0.1.0": the version of the build.
inline constexpr std::string_view version = ICPCHECK_VERSION;

}  // namespace icpcheck::cli
