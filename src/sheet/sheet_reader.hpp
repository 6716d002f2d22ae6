// SPDX-License-Identifier: MIT
// The cells of one sheet of a workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/budget.hpp"
#include "sheet/number_format.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {

/// What the sheets of a workbook share. `shows` is by the number of a cell's look.
struct Shared {
  std::vector<std::string> texts;
  std::vector<Shows> shows;
  Epoch epoch = Epoch::of_1900;
};

class SheetReader {
 public:
  SheetReader(const Shared& shared, SharedText file, Budget& budget, Diagnostics& problems)
      : shared_(shared), file_(std::move(file)), budget_(budget), problems_(problems) {}

  /// Fills in rows and merged ranges of a sheet that has its name.
  void read(const pugi::xml_document& document, Sheet& sheet);

 private:
  struct Value {
    Kind kind = Kind::empty;
    std::string text;
  };

  void read_rows(const pugi::xml_node& data);
  void read_row(const pugi::xml_node& node, std::uint32_t row);
  void read_cell(const pugi::xml_node& node, std::uint32_t row, std::uint32_t column);
  Value value_of(const pugi::xml_node& node, std::uint32_t row, std::uint32_t column);
  Value shared_text(std::string_view number, std::uint32_t row, std::uint32_t column);
  Value number(const pugi::xml_node& node, std::string_view digits, std::uint32_t row,
               std::uint32_t column);
  void note_formula_range(const pugi::xml_node& formula);
  void mark_formulas();
  void read_merged(const pugi::xml_node& list);
  void mark_merged();
  Value refuse_cell(std::uint32_t row, std::uint32_t column, std::string_view what);
  void refuse_name(std::uint32_t row, std::string_view name);
  void refuse(std::string_view what);

  const Shared& shared_;
  SharedText file_;
  Budget& budget_;
  Diagnostics& problems_;
  Sheet* sheet_ = nullptr;
  std::vector<Range> formulas_;  // ranges that one formula fills
  std::size_t faults_ = 0;
};

}  // namespace icpcheck::sheet
