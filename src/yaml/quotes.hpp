// SPDX-License-Identifier: MIT
// Quotes that are not closed, or closed too early: yaml-cpp reads on without a word.
#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/builder.hpp"
#include "yaml/problems.hpp"

namespace icpcheck::yaml {

/// Ends the file unless the quote at `opening` is closed where it should be: before a line that
/// is not indented, and with nothing but the next indicator or a comment behind it.
void check_quotes(std::string_view source, std::size_t opening, const Builder& builder,
                  Problems& problems);

}  // namespace icpcheck::yaml
