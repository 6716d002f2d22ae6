// SPDX-License-Identifier: MIT
// A text as one word of a command that somebody copies.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck {

/// As it is where every shell reads it so; else in single quotes: "'icp.members[0]=a b'".
[[nodiscard]] std::string shell_word(std::string_view text);

}  // namespace icpcheck
