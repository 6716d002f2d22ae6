// SPDX-License-Identifier: MIT
// The table of formats.
#include "icpcheck/report/format.hpp"

#include <array>

#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

template <auto begin, auto add, auto end>
void write_streamed(const Report& report, const paper::Look& look, std::ostream& out) {
  begin(report, look, out);
  for (const DescriptionResult& result : report.descriptions) add(result, report, look, out);
  end(report, look, out);
}

template <auto begin, auto add, auto end>
constexpr Format streamed(std::string_view name, std::string_view what, bool tells_day,
                          bool leaves_out_met) {
  return {name, what, write_streamed<begin, add, end>, begin, add, end, tells_day, leaves_out_met};
}

using ReportPapers = Papers<Report>;

constexpr std::array report_format_table{
    Format{"text", "for reading in a terminal", ReportPapers::text<write_by_weight>},
    Format{.name = "json",
           .what = "for programs: everything that the report holds",
           .write = write_json,
           .draws = true},
    Format{.name = "html",
           .what = "one file for board papers, a browser and a printer",
           .write = ReportPapers::html<write_by_clause>,
           .draws = true},
    Format{"markdown", "for wikis and merge requests", ReportPapers::markdown<write_by_weight>},
    streamed<begin_csv, add_csv, end_csv>("csv", "for spreadsheets: one row a finding", true,
                                          false),
    Format{"sarif", "for code scanning", write_sarif},
    Format{"codequality", "for GitLab merge requests: what is new at its line", write_codequality},
    Format{"junit", "for build servers: one test a check", write_junit},
    Format{"github", "for GitHub workflows: notes at the lines", write_github},
    streamed<begin_ndjson, add_ndjson, end_ndjson>("ndjson", "for programs: one finding a line",
                                                   false, true),
};

}  // namespace

Formats<Format> formats() { return report_format_table; }

}  // namespace icpcheck::report
