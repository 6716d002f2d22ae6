// SPDX-License-Identifier: MIT
// A row of the sheet of a list: what stands in it, and what of that has changed since it was sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/cells.hpp"
#include "answer/grid.hpp"
#include "icpcheck/answer/draft.hpp"

namespace icpcheck::answer {

struct TableCell {
  std::string column;  // "post", "support.resource"
  std::uint32_t at_column = 0;
  std::string text;
};

class TableRow {
 public:
  /// Cells that cannot be are left out, each with an error.
  TableRow(const Grid& grid, std::uint32_t row, const Draft& draft, Cells& cells);

  /// Those in which something stands.
  [[nodiscard]] const std::vector<TableCell>& all() const { return cells_; }
  /// Those that do not say what they said when they were sent. `key`: of the row.
  [[nodiscard]] std::vector<TableCell> changed(std::string_view key) const;
  /// The facts of cells in which nothing stands any more.
  [[nodiscard]] std::vector<std::string> emptied(std::string_view key) const;

 private:
  struct Known {
    std::string column;
    std::string raw;
  };
  [[nodiscard]] bool is_same(const std::string& path, const TableCell& cell) const;

  const Draft& draft_;
  std::vector<TableCell> cells_;
  std::vector<std::string> empty_;  // columns
  std::vector<Known> known_;
};

}  // namespace icpcheck::answer
