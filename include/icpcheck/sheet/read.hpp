// SPDX-License-Identifier: MIT
// Spreadsheets as tables of cells, from CSV and from Excel workbooks. They come from strangers:
// what is damaged, protected, too large or runs code is refused with all that is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/base/shared_text.hpp"
#include "icpcheck/sheet/place.hpp"

namespace icpcheck::sheet {

enum class Kind : std::uint8_t { empty, text, number, boolean, date, formula, error };

/// `text` is what a person sees, in UTF-8 with "\n" for line ends: a number in its shortest form, a
/// day as YYYY-MM-DD with " HH:MM" or " HH:MM:SS" behind it unless that is zero, a time alone as
/// HH:MM, "true" or "false", the name of an error, of a formula the value that was last computed.
/// All cells of CSV are text or empty.
struct Cell {
  Kind kind = Kind::empty;
  /// It belongs to cells that are merged into one, as their first or behind it.
  bool merged = false;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::string text;
};

/// `rows[r][c]` is the cell of row r + 1 and column c + 1. A row ends with its last cell that is
/// not empty or is merged, the rows with the last such row.
struct Sheet {
  /// "" in CSV.
  std::string name;
  bool hidden = false;
  std::vector<std::vector<Cell>> rows;
  std::vector<Range> merged;

  /// An empty cell where the rows hold none.
  [[nodiscard]] const Cell& at(std::uint32_t row, std::uint32_t column) const;
};

/// The sheets in the order in which people see them; at least one.
struct Workbook {
  SharedText file;
  std::vector<Sheet> sheets;
};

/// Comma, semicolon or tab, as the first line has it; UTF-8, UTF-16 with its mark, or Windows-1252,
/// but no two of them in one file; any line ends. An apostrophe before "=" stays: see
/// base/formula.hpp. Empty when `problems` got an error.
[[nodiscard]] std::optional<Workbook> read_csv(const SharedText& file, std::string_view bytes,
                                               Diagnostics& problems);

/// A workbook as Excel, LibreOffice or Google write it (.xlsx). Nothing in it is computed, followed
/// or fetched. Empty when `problems` got an error.
[[nodiscard]] std::optional<Workbook> read_xlsx(const SharedText& file, std::string_view bytes,
                                                Diagnostics& problems);

/// Either, by the first bytes: archives and old Office files go to `read_xlsx`.
[[nodiscard]] std::optional<Workbook> read(const SharedText& file, std::string_view bytes,
                                           Diagnostics& problems);

}  // namespace icpcheck::sheet
