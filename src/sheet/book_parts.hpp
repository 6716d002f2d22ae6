// SPDX-License-Identifier: MIT
// The parts of a workbook that tell of the others.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "icpcheck/sheet/write.hpp"
#include "sheet/page_part.hpp"

namespace icpcheck::sheet {

/// `lists` are names of cells on the last page.
struct BoundBook {
  std::vector<BoundPage> pages;
  std::vector<std::pair<std::string, Range>> lists;
};

[[nodiscard]] std::string content_types_part(const BoundBook& bound);
[[nodiscard]] std::string root_relations_part();
[[nodiscard]] std::string core_properties_part(const Book& book);
[[nodiscard]] std::string application_properties_part();
[[nodiscard]] std::string workbook_part(const BoundBook& bound);
[[nodiscard]] std::string workbook_relations_part(const BoundBook& bound);
/// Of a sheet to its table.
[[nodiscard]] std::string table_relations_part(std::size_t number);

}  // namespace icpcheck::sheet
