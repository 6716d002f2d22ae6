// SPDX-License-Identifier: MIT
// The sheets of a workbook that is sent round.
#pragma once

#include <string>
#include <vector>

#include "form/rows.hpp"
#include "icpcheck/form/formats.hpp"

namespace icpcheck::form {

/// The names that sheets have already, which no other may have.
using Names = std::vector<std::string>;

/// Adds what a cell may hold to the page: choices, a date. Cells below each other that may hold the
/// same share it.
void add_validation(sheet::Range cells, const Answers& answers, sheet::Page& page);
/// Of a cell that says yes, or is empty.
void add_yes(sheet::Range cells, sheet::Page& page);
void add_date(sheet::Range cells, sheet::Page& page);

/// The column of a part.
[[nodiscard]] sheet::Column column_of(Part part);
/// "Director of public health", cut to what a sheet may be called.
[[nodiscard]] std::string sheet_of(const std::string& person);
/// "ICP members", "Lincolnshire HWB Members".
[[nodiscard]] std::string sheet_of(const FormTable& table);

/// What one person is asked.
[[nodiscard]] sheet::Page page_of(const std::string& person, const Form& form, const Names& tables,
                                  Names& names);
[[nodiscard]] sheet::Page page_of(const FormTable& table, const Form& form,
                                  const std::string& name);
/// What lists of words are made of; without rows where no list is asked for.
[[nodiscard]] sheet::Page words_page(const Forms& forms);
/// What the workbook is and what to do with it.
[[nodiscard]] sheet::Page read_me_page(const Forms& forms, const std::vector<sheet::Page>& pages);

}  // namespace icpcheck::form
