// SPDX-License-Identifier: MIT
// Finds the parts of a form in a sheet, wherever people have moved its rows and columns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icpcheck/form/layout.hpp"
#include "icpcheck/sheet/read.hpp"

namespace icpcheck::answer {

class Grid {
 public:
  /// Empty when the sheet has no row with the titles of a form.
  [[nodiscard]] static std::optional<Grid> find(const sheet::Sheet& sheet);

  [[nodiscard]] bool has(form::Part part) const { return column_of(part) != 0; }
  /// The cell of a part in a row; an empty one when the sheet has no such column.
  [[nodiscard]] const sheet::Cell& cell(std::uint32_t row, form::Part part) const;
  /// Its text without the spaces at the ends.
  [[nodiscard]] std::string text(std::uint32_t row, form::Part part) const;
  /// From 1; 0: there is none.
  [[nodiscard]] std::uint32_t column_of(form::Part part) const {
    return columns_[static_cast<std::size_t>(part)];
  }
  [[nodiscard]] std::uint32_t title_row() const { return title_row_; }
  [[nodiscard]] std::uint32_t last_row() const {
    return static_cast<std::uint32_t>(sheet_->rows.size());
  }

  /// Of the sheet of a table: its list, and which column holds what: "post". "": it is none.
  [[nodiscard]] const std::string& list() const { return list_; }
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::string>>& own_columns() const {
    return own_columns_;
  }
  [[nodiscard]] const sheet::Sheet& sheet() const { return *sheet_; }

 private:
  explicit Grid(const sheet::Sheet& sheet) : sheet_(&sheet) {}
  void find_list();

  const sheet::Sheet* sheet_;
  std::uint32_t title_row_ = 0;
  std::array<std::uint32_t, form::part_titles.size()> columns_{};
  std::string list_;
  std::vector<std::pair<std::uint32_t, std::string>> own_columns_;
};

}  // namespace icpcheck::answer
