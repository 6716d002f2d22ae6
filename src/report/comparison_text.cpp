// SPDX-License-Identifier: MIT
// A comparison for a terminal.
#include <algorithm>

#include "icpcheck/base/text.hpp"
#include "report/comparison_content.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t count_width = 8;

std::size_t widest(const DiffSection& section, std::string DiffEntry::*member, std::size_t most) {
  std::size_t width = 1;
  for (const DiffEntry& entry : section.entries) {
    width = std::max(width, display_width(escape(entry.*member)));
  }
  return std::min(width, most);
}

void write_section(const DiffSection& section, Page& page) {
  page.heading(section.heading);
  page.blank();
  const std::size_t ids = widest(section, &DiffEntry::id, page.width() / 3);
  const std::size_t states = widest(section, &DiffEntry::state, page.width() / 2);
  for (const DiffEntry& entry : section.entries) {
    std::vector<Cell> cells{{.words = Words(entry.id), .width = ids},
                            {.words = Words(entry.state), .width = states, .style = section.style}};
    if (!entry.title.empty()) cells.push_back({.words = Words(entry.title)});
    page.row(std::move(cells));
    for (const DiffLine& line : entry.lines) {
      Words words(line.label.empty() ? "" : line.label + ":");
      line.label == "Place" ? words.keep(line.text) : words.add(line.text);
      page.paragraph(words, ids + 4, 2);
    }
  }
}

void write_counts(const DiffContent& content, Page& page) {
  page.blank();
  page.row({{.words = Words("falls short"), .width = 12},
            {.words = Words("OLD"), .width = count_width, .right = true},
            {.words = Words("NEW"), .width = count_width, .right = true}});
  for (const DiffCount& count : content.counts) {
    page.row({{.words = Words(count.strength), .width = 12},
              {.words = Words(count.before), .width = count_width, .right = true},
              {.words = Words(count.after), .width = count_width, .right = true}});
  }
}

}  // namespace

void write_diff_text(const Difference& difference, const Look& look, std::ostream& out) {
  const DiffContent content = content_of(difference, look);
  Page page(out, look);
  page.paragraph(Words(content.title), 0, 0, Style::bold);
  for (const DiffLine& run : content.runs) page.paragraph(Words(run.label).add(run.text), 0, 5);
  write_counts(content, page);
  for (const DiffSection& section : content.differences) write_section(section, page);
  for (const DiffPart& part : content.parts) {
    page.rule();
    page.paragraph(Words(part.name), 0, 0, Style::bold);
    page.paragraph(Words(part.about), 0);
    if (!part.note.empty()) page.paragraph(Words(part.note), 0);
    for (const DiffSection& section : part.sections) write_section(section, page);
  }
  page.blank();
  page.paragraph(Words(content.closing), 0, 0, Style::bold);
}

}  // namespace icpcheck::report
