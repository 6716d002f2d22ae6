// SPDX-License-Identifier: MIT
// A sheet as a part of a workbook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/sheet/write.hpp"
#include "sheet/shared_strings.hpp"
#include "sheet/xml.hpp"

namespace icpcheck::sheet {

/// A page with what only the whole book decides. `table` is "" where there is none. `sources` are
/// those of the choices of the validations, "" of dates.
struct BoundPage {
  Page page;
  std::string name;
  std::string table;
  std::vector<std::string> titles;
  std::vector<std::string> sources;
  bool opens = false;  // it is what people see first
};

/// The titles and rows, as far as there are columns; one empty row where a table has none.
[[nodiscard]] Range table_range(const BoundPage& bound);

[[nodiscard]] std::string page_part(const BoundPage& bound, std::string_view footer,
                                    SharedStrings& strings);
[[nodiscard]] std::string table_part(const BoundPage& bound, std::size_t number);

/// Appends the rules for what cells may hold.
void add_validations(pugi::xml_node root, const BoundPage& bound);

}  // namespace icpcheck::sheet
