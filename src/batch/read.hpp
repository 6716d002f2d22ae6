// SPDX-License-Identifier: MIT
// Reads from a file that is open.
#pragma once

#include <optional>
#include <string>

#include "batch/descriptor.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::batch {

/// Opens for reading; never waits for a pipe. errno says why it is not open.
[[nodiscard]] Descriptor open_to_read(const std::string& path);

/// As `read_file`, of the open file `path`.
[[nodiscard]] std::optional<std::string> read_open(const Descriptor& descriptor,
                                                   const std::string& path, std::size_t limit,
                                                   Diagnostics& diagnostics);

}  // namespace icpcheck::batch
