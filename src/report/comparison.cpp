// SPDX-License-Identifier: MIT
// What a comparison of two reports says to people: only what changed. What did not is counted; with
// --verbose what is still open is told in full, too.
#include <fmt/format.h>

#include <array>

#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;

void write_part(const DescriptionComparison& comparison, Date as_of, bool verbose,
                paper::Writer& writer) {
  const DescriptionResult& latest = comparison.latest();
  writer.write(paper::Section{.title = Line(latest.name), .apart = true});
  Line about = Line{}.add(latest.file, paper::Run::Kind::place).add(about_kind(latest));
  if (comparison.before->file != latest.file) about.add(" · was " + comparison.before->file);
  writer.write(paper::Paragraph{std::move(about), paper::Paragraph::Role::hint});
  write_changes(comparison, as_of, verbose, writer);
  writer.write(paper::End{});
}

void write_comparison(const Comparison& comparison, const paper::Look& look,
                      paper::Writer& writer) {
  const Date as_of = comparison.after.report->options.as_of;
  begin_comparison(comparison, "comparison", writer);
  for (const DescriptionComparison& description : comparison.descriptions) {
    const bool in_both = description.before != nullptr && description.after != nullptr;
    if (in_both && (look.verbose || !description.unchanged()))
      write_part(description, as_of, look.verbose, writer);
  }
  write_other_descriptions(comparison, writer);
  writer.end();
}

using ComparisonPapers = Papers<Comparison>;

constexpr std::array comparison_format_table{
    ComparisonFormat{"text", ComparisonPapers::text<write_comparison>},
    ComparisonFormat{"markdown", ComparisonPapers::markdown<write_comparison>},
    ComparisonFormat{"json", write_comparison_json},
    ComparisonFormat{"html", ComparisonPapers::html<write_comparison>},
    ComparisonFormat{"csv", write_comparison_csv},
};

}  // namespace

Formats<ComparisonFormat> comparison_formats() { return comparison_format_table; }

}  // namespace icpcheck::report
