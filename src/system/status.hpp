// SPDX-License-Identifier: MIT
// From what the operating system says of a file to what we ask about it.
#pragma once

#include <sys/stat.h>

#include "icpcheck/system/look.hpp"

namespace icpcheck::system {

[[nodiscard]] Look look_from(const struct stat& status);

/// Nothing is there; errno says why.
[[nodiscard]] Look no_look();

/// The errno value as an error.
[[nodiscard]] std::error_code last_error();

}  // namespace icpcheck::system
