// SPDX-License-Identifier: MIT
#include "sheet/budget.hpp"

#include <fmt/format.h>

#include "icpcheck/base/text.hpp"
#include "icpcheck/sheet/limits.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/problems.hpp"

namespace icpcheck::sheet {
namespace {

std::string name_of_sheet(const Sheet& sheet) {
  return sheet.name.empty() ? "The file" : fmt::format("The sheet '{}'", escape(sheet.name));
}

}  // namespace

void Budget::refuse(std::string message) {
  if (!spent_) problems_.add(too_large(file_, std::move(message)));
  spent_ = true;
}

Cell* Budget::take(Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  if (row > most_rows) {
    refuse(fmt::format("{} has more than {} rows.", name_of_sheet(sheet), grouped(most_rows)));
  } else if (column > most_columns) {
    refuse(
        fmt::format("{} has more than {} columns.", name_of_sheet(sheet), grouped(most_columns)));
  }
  if (spent_ || !take_rows(sheet, row)) return nullptr;
  std::vector<Cell>& cells = sheet.rows[row - 1];
  if (cells.size() >= column) return &cells[column - 1];
  cells_ += column - cells.size();
  if (cells_ > most_cells) {
    refuse(fmt::format("The file has more than {} cells.", grouped(most_cells)));
    return nullptr;
  }
  while (cells.size() < column) {
    Cell& cell = cells.emplace_back();
    cell.row = row;
    cell.column = static_cast<std::uint32_t>(cells.size());
  }
  return &cells.back();
}

/// Each sheet may name a row far below, of which all above are made.
bool Budget::take_rows(Sheet& sheet, std::uint32_t row) {
  if (row <= sheet.rows.size()) return true;
  rows_ += row - sheet.rows.size();
  if (rows_ > most_rows_of_all) {
    refuse(fmt::format("The sheets have more than {} rows in all.", grouped(most_rows_of_all)));
    return false;
  }
  sheet.rows.resize(row);
  return true;
}

bool Budget::set_text(const Sheet& sheet, Cell& cell, std::string text) {
  if (text.size() > most_characters && excel_length(text) > most_characters) {
    refuse(fmt::format("There are more than {} characters in {}.", grouped(most_characters),
                       place_name(sheet.name, cell.row, cell.column)));
  }
  text_ += text.size();
  if (text_ > most_text) {
    refuse(fmt::format("The cells hold more than {} MB of text.", most_text / 1'000'000));
  }
  if (spent_) return false;
  cell.text = std::move(text);
  return true;
}

/// Ranges that lie over each other a thousand times would keep us busy for nothing.
bool Budget::cover(std::size_t cells) {
  covered_ += cells;
  if (covered_ > most_covered) {
    refuse(
        fmt::format("The merged cells and array formulas of the workbook lie over more than {} "
                    "cells.",
                    grouped(most_covered)));
  }
  return !spent_;
}

void trim(Sheet& sheet) {
  for (std::vector<Cell>& cells : sheet.rows) {
    while (!cells.empty() && cells.back().kind == Kind::empty && !cells.back().merged) {
      cells.pop_back();
    }
  }
  while (!sheet.rows.empty() && sheet.rows.back().empty()) sheet.rows.pop_back();
}

}  // namespace icpcheck::sheet
