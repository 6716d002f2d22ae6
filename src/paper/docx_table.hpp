// SPDX-License-Identifier: MIT
// Tables of a Word document: a header row that each page repeats, rows that stay on one page.
#pragma once

#include <vector>

#include "icpcheck/paper/blocks.hpp"
#include "paper/docx_body.hpp"

namespace icpcheck::paper {

/// The widths of the columns, which together are `width`: as wide as their words ask for.
[[nodiscard]] std::vector<int> docx_widths(const Table& table, int width);

/// The table with its caption; `width` in twentieths of a point.
void write_docx_table(const Table& table, int width, DocxBody& body);

}  // namespace icpcheck::paper
