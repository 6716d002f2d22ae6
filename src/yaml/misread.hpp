// SPDX-License-Identifier: MIT
// What yaml-cpp reads as something else without a word: it is refused, or written so that
// yaml-cpp reads it right.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/builder.hpp"
#include "yaml/problems.hpp"

namespace icpcheck::yaml {

/// Ends the file where a line that begins with % would be dropped: it is an instruction to YAML
/// only as %YAML or %TAG before the line ---.
void check_directives(std::string_view source, Problems& problems);

/// The source with spaces for the tabs on lines that are blank and lie outside of texts, where
/// they mean nothing; empty when it has none of them. As long as the source.
[[nodiscard]] std::optional<std::string> without_blank_tabs(std::string_view source);

/// Ends the file when yaml-cpp reads the text at `offset` as another: a folded block that keeps the
/// blank lines at its end (>+), blank lines before a closing quote, and a block in `text` that is
/// empty because its first line was taken for a comment.
void check_reading(std::string_view source, std::size_t offset, std::string_view text,
                   const Builder& builder, Problems& problems);

}  // namespace icpcheck::yaml
