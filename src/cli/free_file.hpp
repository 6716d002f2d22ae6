// SPDX-License-Identifier: MIT
// Files that somebody goes on to edit are never replaced.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// The file that --output names; "" for standard output.
[[nodiscard]] std::string file_of(const std::vector<std::string>& outputs);

/// Adds an error when there is something of that name already.
void check_free(const std::string& file, Diagnostics& problems);

}  // namespace icpcheck::cli
