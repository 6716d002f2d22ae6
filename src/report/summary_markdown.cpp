// SPDX-License-Identifier: MIT
#include "icpcheck/report/markdown.hpp"
#include "report/markdown.hpp"
#include "report/summary.hpp"

namespace icpcheck::report {

void write_summary_markdown(const Summary& summary, const Report& report, const Look& /*look*/,
                            std::ostream& out) {
  MarkdownPage page(out);
  page.heading(1, title_of(summary, report));
  page.strong(report.closing);
  if (report.profile) write_profile(*report.profile, page);
  for (const SummaryTable& table : tables_of(summary)) {
    page.heading(2, table.title);
    page.table(table.columns);
    for (const auto& row : table.rows) {
      std::vector<std::string> cells;
      for (const SummaryCell& cell : row) cells.push_back(cell.text);
      page.row(cells);
    }
    if (!table.more.empty()) page.paragraph(table.more);
  }
}

}  // namespace icpcheck::report
