// SPDX-License-Identifier: MIT
// Plain English for files that are no YAML, or hold no description.
#pragma once

#include <yaml-cpp/exceptions.h>

#include <cstddef>

#include "yaml/problems.hpp"

namespace icpcheck::yaml {

/// What an error of yaml-cpp means for the writer of the file. `reached`: where its last event
/// was.
[[nodiscard]] Diagnostic explain(const Document& document, const YAML::ParserException& error,
                                 std::size_t reached);

[[nodiscard]] Diagnostic empty_file(const Document& document);

/// Ends the file when it is nothing but one value.
void check_root(const Document& document, Problems& problems);

}  // namespace icpcheck::yaml
