// SPDX-License-Identifier: MIT
// Judges single cells of a form: what cannot be is refused with its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answer/grid.hpp"
#include "icpcheck/base/date.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::answer {

/// "Sheet 'Chair', cell C7".
[[nodiscard]] std::string place_in(const Grid& grid, std::uint32_t row, std::uint32_t column);

class Cells {
 public:
  Cells(SharedText file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  void refuse(const Grid& grid, std::uint32_t row, std::uint32_t column, std::string code,
              std::string_view what, std::string hint);
  /// False, with an error, for a formula, an error of the spreadsheet and cells that are merged.
  bool is_value(const Grid& grid, std::uint32_t row, const sheet::Cell& cell);
  /// The same of all cells that people fill in, so that each is told.
  bool are_values(const Grid& grid, std::uint32_t row);
  /// A day of a column; empty where there is none, or with an error where it is no day.
  std::optional<Date> day(const Grid& grid, std::uint32_t row, form::Part part);
  /// Whether a column is ticked: "Yes", "x", or what it asks about. Anything that is neither that
  /// nor "No" is an error.
  bool is_ticked(const Grid& grid, std::uint32_t row, form::Part part);

 private:
  SharedText file_;
  Diagnostics& diagnostics_;
};

/// What people write in a cell, without spaces and without the apostrophe of our own CSV.
[[nodiscard]] std::string written(const sheet::Cell& cell);
/// Whether somebody says in place of an answer that they do not know: "not known", "?".
[[nodiscard]] bool says_not_known(std::string_view text);
}  // namespace icpcheck::answer
