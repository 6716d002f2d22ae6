// SPDX-License-Identifier: MIT
// A comparison for a terminal.
#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t count_width = 8;

std::size_t widest(const ComparisonSection& section, std::string ComparisonEntry::*member,
                   std::size_t most) {
  std::size_t width = 1;
  for (const ComparisonEntry& entry : section.entries) {
    width = std::max(width, display_width(escape(entry.*member)));
  }
  return std::min(width, most);
}

void write_section(const ComparisonSection& section, Page& page) {
  page.heading(section.heading);
  page.blank();
  const std::size_t ids = widest(section, &ComparisonEntry::id, page.width() / 3);
  const std::size_t states = widest(section, &ComparisonEntry::state, page.width() / 2);
  for (const ComparisonEntry& entry : section.entries) {
    std::vector<Cell> cells{{.words = Words(entry.id), .width = ids},
                            {.words = Words(entry.state), .width = states, .style = section.style}};
    if (!entry.title.empty()) cells.push_back({.words = Words(entry.title)});
    page.row(std::move(cells));
    for (const ComparisonLine& line : entry.lines) {
      Words words(line.label.empty() ? "" : line.label + ":");
      line.label == "Place" ? words.keep(line.text) : words.add(line.text);
      page.paragraph(words, ids + 4, 2);
    }
  }
}

void write_counts(const ComparisonContent& content, Page& page) {
  page.blank();
  page.row({{.words = Words("falls short"), .width = 12},
            {.words = Words("OLD"), .width = count_width, .right = true},
            {.words = Words("NEW"), .width = count_width, .right = true}});
  for (const ComparisonCount& count : content.counts) {
    page.row({{.words = Words(count.strength), .width = 12},
              {.words = Words(count.before), .width = count_width, .right = true},
              {.words = Words(count.after), .width = count_width, .right = true}});
  }
}

}  // namespace

void write_comparison_text(const Comparison& comparison, const Look& look, std::ostream& out) {
  const ComparisonContent content = content_of(comparison, look);
  Page page(out, look);
  page.paragraph(Words(content.title), 0, 0, Style::bold);
  for (const ComparisonLine& run : content.runs)
    page.paragraph(Words(run.label).add(run.text), 0, 5);
  write_counts(content, page);
  for (const ComparisonSection& section : content.differences) write_section(section, page);
  for (const ComparisonPart& part : content.parts) {
    page.rule();
    page.paragraph(Words(part.name), 0, 0, Style::bold);
    page.paragraph(Words(part.about), 0);
    if (!part.note.empty()) page.paragraph(Words(part.note), 0);
    for (const ComparisonSection& section : part.sections) write_section(section, page);
  }
  page.blank();
  page.paragraph(Words(content.closing), 0, 0, Style::bold);
}

}  // namespace icpcheck::report
