// SPDX-License-Identifier: MIT
// By the titles of columns, from the right: those of a table stand left of those of every form.
#include "answer/grid.hpp"

#include <algorithm>

#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/text.hpp"

namespace icpcheck::answer {
namespace {

using form::Part;

/// A person may have put something above the titles, but not pages of it.
constexpr std::uint32_t most_above = 50;

bool is_title(std::string_view text, const form::PartTitle& title) {
  const std::string small = lowered(trimmed(text));
  return small == lowered(title.sheet) || small == lowered(title.csv);
}

}  // namespace

std::optional<Grid> Grid::find(const sheet::Sheet& sheet) {
  Grid grid(sheet);
  const auto rows = std::min<std::uint32_t>(grid.last_row(), most_above);
  for (std::uint32_t row = 1; row <= rows; ++row) {
    grid.columns_ = {};
    for (const sheet::Cell& cell : sheet.rows[row - 1]) {
      for (const form::PartTitle& title : form::part_titles) {
        if (is_title(cell.text, title)) {
          grid.columns_[static_cast<std::size_t>(title.part)] = cell.column;
        }
      }
    }
    if (!grid.has(Part::key) || !grid.has(Part::description)) continue;
    grid.title_row_ = row;
    grid.find_list();
    return grid;
  }
  return std::nullopt;
}

void Grid::find_list() {
  for (std::uint32_t row = 1; row < title_row_; ++row) {
    std::string key = text(row, Part::key);
    if (!key.ends_with(form::columns_suffix)) continue;
    key.resize(key.size() - form::columns_suffix.size());
    list_ = std::move(key);
    for (const sheet::Cell& cell : sheet_->rows[row - 1]) {
      const std::string name(trimmed(cell.text));
      if (!name.empty() && cell.column < column_of(Part::key) &&
          std::ranges::find(columns_, cell.column) == columns_.end()) {
        own_columns_.emplace_back(cell.column, name);
      }
    }
  }
}

const sheet::Cell& Grid::cell(std::uint32_t row, Part part) const {
  static const sheet::Cell none;
  return has(part) ? sheet_->at(row, column_of(part)) : none;
}

std::string Grid::text(std::uint32_t row, Part part) const {
  return std::string(trimmed(cell(row, part).text));
}

}  // namespace icpcheck::answer
