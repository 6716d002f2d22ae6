// SPDX-License-Identifier: MIT
// What a file has taken of its limits so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/sheet/read.hpp"

namespace icpcheck::sheet {

/// Puts cells into rows as long as there is room. What goes too far is told once; nothing is taken
/// from then on.
class Budget {
 public:
  Budget(SharedText file, Diagnostics& problems) : file_(std::move(file)), problems_(problems) {}

  /// Makes the cell exist, with the empty ones before it and the rows above; null when a limit says
  /// no.
  [[nodiscard]] Cell* take(Sheet& sheet, std::uint32_t row, std::uint32_t column);
  /// Gives the cell its text; false when a limit says no.
  bool set_text(const Sheet& sheet, Cell& cell, std::string text);
  /// Counts cells that a merged range or an array formula lies over; false when a limit says no.
  [[nodiscard]] bool cover(std::size_t cells);
  [[nodiscard]] bool is_spent() const { return spent_; }
  /// So many cells as in all sheets so far.
  [[nodiscard]] std::size_t cells() const { return cells_; }

 private:
  void refuse(std::string message);
  [[nodiscard]] bool take_rows(Sheet& sheet, std::uint32_t row);

  SharedText file_;
  Diagnostics& problems_;
  std::size_t rows_ = 0;
  std::size_t cells_ = 0;
  std::size_t text_ = 0;
  std::size_t covered_ = 0;
  bool spent_ = false;
};

/// Takes away empty cells at the ends of rows, and empty rows at the end.
void trim(Sheet& sheet);

}  // namespace icpcheck::sheet
