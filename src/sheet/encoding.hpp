// SPDX-License-Identifier: MIT
// Text of CSV files as UTF-8, whatever they were saved as.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// Without the mark at the begin. UTF-16 needs that mark; what is not UTF-8 is Windows-1252, as
/// Excel saves "CSV" in England. What stands for no character becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

}  // namespace icpcheck::sheet
