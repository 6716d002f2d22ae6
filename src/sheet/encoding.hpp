// SPDX-License-Identifier: MIT
// Text of CSV files as UTF-8, whatever they were saved as.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// Without the mark of UTF-8 that Excel puts at the begin.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

/// Bytes that are not UTF-8 in a file that otherwise is. `first` is where the first of them stands,
/// behind the mark at the begin.
struct Misfits {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Empty where all bytes are of one encoding. Where the mark of UTF-8 or any character beyond ASCII
/// says that the file is UTF-8, none of it is Windows-1252: right names would be read wrongly.
[[nodiscard]] std::optional<Misfits> find_misfits(std::string_view bytes);

/// Without the mark at the begin. UTF-16 needs that mark; what is not UTF-8 is Windows-1252, as
/// Excel saves "CSV" in England. What stands for no character becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

}  // namespace icpcheck::sheet
