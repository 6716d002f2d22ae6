// SPDX-License-Identifier: MIT
// Where something stands in a sheet, as spreadsheets name it. Rows and columns count from 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// Cells from corner to corner, both within.
struct Range {
  std::uint32_t first_row = 1;
  std::uint32_t first_column = 1;
  std::uint32_t last_row = 1;
  std::uint32_t last_column = 1;

  bool operator==(const Range&) const = default;
};

/// "A", "Z", "AA".
[[nodiscard]] std::string column_name(std::uint32_t column);
/// "B7".
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);
/// "A1:C7"; "B7" of one cell.
[[nodiscard]] std::string range_name(const Range& range);

/// "sheet 'Chair', cell B7" for a person; "cell B7" where the sheet has no name, as in CSV. What
/// the name hides is shown.
[[nodiscard]] std::string place_name(std::string_view sheet, std::uint32_t row,
                                     std::uint32_t column);

/// Of "B7", "$B$7", "A1:C7"; empty for anything else, and for what no spreadsheet can hold.
[[nodiscard]] std::optional<Range> parse_range(std::string_view text);

}  // namespace icpcheck::sheet
