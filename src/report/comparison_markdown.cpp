// SPDX-License-Identifier: MIT
// A comparison as Markdown.
#include <fmt/format.h>

#include "icpcheck/report/markdown.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

Marked marked(const DiffEntry& entry) {
  const std::string title = entry.title.empty() ? "" : " · " + entry.title;
  return {fmt::format("**{}** {}", markdown(entry.id), markdown_inside(entry.state + title))};
}

std::string with_colon(const std::string& label) { return label.empty() ? "" : label + ":"; }

void write_section(const DiffSection& section, int level, MarkdownPage& page) {
  page.heading(level, section.heading);
  for (const DiffEntry& entry : section.entries) {
    page.item("", marked(entry));
    for (const DiffLine& line : entry.lines) page.item_below(with_colon(line.label), line.text);
  }
}

}  // namespace

void write_diff_markdown(const Difference& difference, const Look& look, std::ostream& out) {
  const DiffContent content = content_of(difference, look);
  MarkdownPage page(out);
  page.heading(1, content.title);
  for (const DiffLine& run : content.runs) page.item(with_colon(run.label), run.text);
  page.table({"Falls short", ">OLD", ">NEW"});
  for (const DiffCount& count : content.counts) {
    page.row({count.strength, count.before, count.after});
  }
  for (const DiffSection& section : content.differences) write_section(section, 2, page);
  for (const DiffPart& part : content.parts) {
    page.heading(2, part.name);
    page.paragraph("File: " + part.about);
    page.paragraph(part.note);
    for (const DiffSection& section : part.sections) write_section(section, 3, page);
  }
  page.strong(content.closing);
}

}  // namespace icpcheck::report
