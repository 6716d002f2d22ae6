// SPDX-License-Identifier: MIT
// The cells of a page.
#pragma once

#include "sheet/page_part.hpp"

namespace icpcheck::sheet {

/// Appends all rows: those above, the titles, and those below, filled up to the last column.
void add_rows(pugi::xml_node root, const BoundPage& bound, SharedStrings& strings);

}  // namespace icpcheck::sheet
