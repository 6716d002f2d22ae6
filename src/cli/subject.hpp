// SPDX-License-Identifier: MIT
// Of several descriptions the one that a command is about.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::cli {

/// The file that the first argument names. A folder will do when it holds one description. Empty
/// exactly when an error was added: `command` for its hint, `why` one is wanted: "a paper is about
/// one".
[[nodiscard]] std::optional<std::size_t> find_subject(const std::vector<Description>& descriptions,
                                                      const Options& options,
                                                      std::string_view command,
                                                      std::string_view why, Diagnostics& problems);

}  // namespace icpcheck::cli
