// SPDX-License-Identifier: MIT
// A comparison as Markdown.
#include <fmt/format.h>

#include "icpcheck/report/markdown.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

Marked marked(const ComparisonEntry& entry) {
  const std::string title = entry.title.empty() ? "" : " · " + entry.title;
  return {fmt::format("**{}** {}", markdown(entry.id), markdown_inside(entry.state + title))};
}

std::string with_colon(const std::string& label) { return label.empty() ? "" : label + ":"; }

void write_section(const ComparisonSection& section, int level, MarkdownPage& page) {
  page.heading(level, section.heading);
  for (const ComparisonEntry& entry : section.entries) {
    page.item("", marked(entry));
    for (const ComparisonLine& line : entry.lines)
      page.item_below(with_colon(line.label), line.text);
  }
}

}  // namespace

void write_comparison_markdown(const Comparison& comparison, const Look& look, std::ostream& out) {
  const ComparisonContent content = content_of(comparison, look);
  MarkdownPage page(out);
  page.heading(1, content.title);
  for (const ComparisonLine& run : content.runs) page.item(with_colon(run.label), run.text);
  page.table({"Falls short", ">OLD", ">NEW"});
  for (const ComparisonCount& count : content.counts) {
    page.row({count.strength, count.before, count.after});
  }
  for (const ComparisonSection& section : content.differences) write_section(section, 2, page);
  for (const ComparisonPart& part : content.parts) {
    page.heading(2, part.name);
    page.paragraph("File: " + part.about);
    page.paragraph(part.note);
    for (const ComparisonSection& section : part.sections) write_section(section, 3, page);
  }
  page.strong(content.closing);
}

}  // namespace icpcheck::report
