// SPDX-License-Identifier: MIT
// What the summaries for people show, as tables that each of their formats writes in its own way.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "icpcheck/model/summary.hpp"
#include "icpcheck/report/format.hpp"

namespace icpcheck::report {

struct SummaryCell {
  std::string text;
  std::optional<Rating> rating = {};  // of a cell of the matrix
};

struct SummaryTable {
  std::string title;
  std::vector<std::string> columns;
  std::vector<std::vector<SummaryCell>> rows;
  bool is_matrix = false;                   // description by clause
  std::vector<const Clause*> clauses = {};  // of a matrix: what its columns stand for
  std::size_t wide = 0;   // the column that holds names or titles; the others are short
  std::string more = {};  // a sentence on what was left out; "" when nothing was
};

/// Totals, then each pack with its clauses, then where most falls short.
[[nodiscard]] std::vector<SummaryTable> tables_of(const Summary& summary);
/// "Summary of 12 descriptions as of 2021-12-07".
[[nodiscard]] std::string title_of(const Summary& summary, const Report& report);

void write_summary_text(const Summary& summary, const Report& report, const Look& look,
                        std::ostream& out);
void write_summary_markdown(const Summary& summary, const Report& report, const Look& look,
                            std::ostream& out);
void write_summary_csv(const Summary& summary, const Report& report, const Look& look,
                       std::ostream& out);
void write_summary_html(const Summary& summary, const Report& report, const Look& look,
                        std::ostream& out);
void write_summary_json(const Summary& summary, const Report& report, const Look& look,
                        std::ostream& out);

}  // namespace icpcheck::report
