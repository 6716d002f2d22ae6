// SPDX-License-Identifier: MIT
// The list of files that --files-from names.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// Its lines, however they end; empty ones name nothing. Empty with an error when it cannot be
/// read, is no list of lines in UTF-8 or the like, or is larger than 1 GiB.
[[nodiscard]] std::vector<std::string> read_file_list(const std::string& file,
                                                      const Session& session,
                                                      Diagnostics& diagnostics);

}  // namespace icpcheck::cli
