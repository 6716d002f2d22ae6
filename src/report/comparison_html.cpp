// SPDX-License-Identifier: MIT
// A comparison as one HTML page that loads nothing and runs nothing.
#include <fmt/format.h>

#include <array>

#include "report/comparison_content.hpp"
#include "report/content_hash.hpp"
#include "report/html.hpp"
#include "report/html_page.hpp"

namespace icpcheck::report {
namespace {

constexpr std::string_view style = R"(
body { font: 1rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { border-top: 1px solid #505a5f; padding-top: 1rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #b1b4b6; }
td { text-align: right; }
li { margin-bottom: .5rem; break-inside: avoid; }
.state { font-weight: bold; }
.red { color: #942514; }
.amber { color: #6e3619; }
.green { color: #005a30; }
.closing { font-weight: bold; }
)";

/// The classes of an entry's state, in the order of `Style`.
constexpr std::array<std::string_view, 6> state_classes{"state",       "state",       "state red",
                                                        "state amber", "state green", "state"};

void write_counts(const ComparisonContent& content, MarkupWriter& page) {
  page.begin("table");
  page.element("caption", {}, "How many checks fall short");
  page.begin("thead");
  page.begin("tr");
  for (const std::string_view column : {"Strength", "OLD", "NEW"}) {
    page.element("th", {{"scope", "col"}}, column);
  }
  page.end();
  page.end();
  page.begin("tbody");
  for (const ComparisonCount& count : content.counts) {
    page.begin("tr");
    page.element("th", {{"scope", "row"}}, count.strength);
    page.element("td", {}, count.before);
    page.element("td", {}, count.after);
    page.end();
  }
  page.end();
  page.end();
}

void write_lines(const std::vector<ComparisonLine>& lines, MarkupWriter& page) {
  if (lines.empty()) return;
  page.begin("ul");
  for (const ComparisonLine& line : lines) {
    page.begin("li");
    if (!line.label.empty()) page.text(line.label + ": ");
    page.element("bdi", {}, line.text);
    page.end();
  }
  page.end();
}

void write_section(const ComparisonSection& section, int level, MarkupWriter& page) {
  page.element(heading(level), {}, section.heading);
  page.begin("ul");
  const std::string_view state = state_classes.at(static_cast<std::size_t>(section.style));
  for (const ComparisonEntry& entry : section.entries) {
    page.begin("li");
    page.text(entry.id + " ");
    page.element("span", {{"class", state}}, entry.state);
    if (!entry.title.empty()) page.text(" ");
    if (!entry.title.empty()) page.element("bdi", {}, entry.title);
    write_lines(entry.lines, page);
    page.end();
  }
  page.end();
}

void write_part(const ComparisonPart& part, MarkupWriter& page) {
  page.begin("section");
  page.begin("h2");
  page.element("bdi", {}, part.name);
  page.end();
  page.element("p", {}, part.about);
  if (!part.note.empty()) page.element("p", {}, part.note);
  for (const ComparisonSection& section : part.sections) write_section(section, 3, page);
  page.end();
}

}  // namespace

void write_comparison_html(const Comparison& comparison, const Look& look, std::ostream& out) {
  const ComparisonContent content = content_of(comparison, look);
  MarkupWriter page(out);
  begin_page(content.title, style, style_policy(style), page);
  page.begin("main");
  page.element("h1", {}, content.title);
  page.element("p", {{"class", "closing"}}, content.closing);
  write_lines(content.runs, page);
  write_counts(content, page);
  for (const ComparisonSection& section : content.differences) write_section(section, 2, page);
  for (const ComparisonPart& part : content.parts) write_part(part, page);
  page.end();
  end_page(page);
}

}  // namespace icpcheck::report
