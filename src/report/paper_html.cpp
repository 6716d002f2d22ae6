// SPDX-License-Identifier: MIT
// A paper as one HTML file.
#include <fmt/format.h>

#include <set>

#include "icpcheck/report/paper.hpp"
#include "report/content_hash.hpp"
#include "report/html_page.hpp"
#include "report/one_line.hpp"

namespace icpcheck::report {
namespace {

/// Dark text on white. The space of tables that are wider than the screen can be scrolled; on
/// paper they lie across.
constexpr std::string_view style = R"css(
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #0b0c0c; font: 1.125rem/1.5 Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2.5rem 0 1rem; break-after: avoid; }
h1 { font-size: 2.25rem; margin-top: 0; }
h2 { font-size: 1.625rem; border-top: 2px solid #0b0c0c; padding-top: 1rem; }
h3 { font-size: 1.3125rem; }
h4 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p, ul, ol { margin: 0 0 1rem; max-width: 46rem; }
li { margin-bottom: .25rem; }
a { color: #1a65a6; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 6px #fd0; }
.author { border-left: .5rem solid #1d70b8; background: #eef4fa; padding: .75rem 1rem; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.4; overflow-wrap: normal; }
caption { text-align: left; font-weight: 700; padding: 0 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #b1b4b6; }
tbody th { font-weight: 400; }
.wide table { min-width: 60rem; }
.scroll:not(.wide) th:last-child { min-width: 8rem; }
@page { size: A4; margin: 18mm; }
@page across { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  .across { page: across; }
  .across > :first-child { margin-top: 0; }
  .wide table { min-width: 0; font-size: 8.5pt; }
  .scroll:not(.wide) th:last-child { min-width: 24mm; }
  caption, thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
)css";

/// With more columns than this a table lies across the paper.
constexpr std::size_t few_columns = 6;

bool is_wide(const Table& table) { return table.columns.size() > few_columns; }

/// Which blocks lie across the paper: wide tables, with the headings and paragraphs that lead to
/// them, so that no heading is left alone on the page before.
std::vector<bool> across(const std::vector<Block>& blocks) {
  std::vector<bool> found(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Table* table = std::get_if<Table>(&blocks[i]);
    if (table == nullptr || !is_wide(*table)) continue;
    std::size_t first = i;
    for (std::size_t j = i; j-- > 0;) {
      if (std::holds_alternative<Heading>(blocks[j])) {
        first = j;
      } else if (!std::holds_alternative<Paragraph>(blocks[j])) {
        break;
      }
    }
    for (std::size_t j = first; j <= i; ++j) found[j] = true;
  }
  return found;
}

class Writer {
 public:
  explicit Writer(MarkupWriter& page) : page_(page) {}

  void operator()(const Heading& heading) {
    static constexpr std::string_view names[] = {"h1", "h2", "h3", "h4"};
    page_.element(names[heading.level - 1], {}, heading.text);
    heading_ = one_line(heading.text);
  }
  void operator()(const Paragraph& paragraph) { write("p", paragraph.text); }
  void operator()(const AuthorNote& note) {
    page_.begin("p", {{"class", "author"}});
    page_.element("strong", {}, "For the author:");
    page_.text(" " + one_line(note.text));
    page_.end();
  }
  void operator()(const List& list) {
    page_.begin(list.numbered ? "ol" : "ul");
    for (const Line& item : list.items) write("li", item);
    page_.end();
  }
  void operator()(const Table& table) {
    const std::string name = name_of(table);
    const bool wide = is_wide(table);
    page_.begin("div", {{"class", wide ? "scroll wide" : "scroll"},
                        {"role", "region"},
                        {"aria-label", name},
                        {"tabindex", "0"}});
    page_.begin("table");
    if (!table.caption.empty()) page_.element("caption", {}, one_line(table.caption));
    page_.begin("thead");
    page_.begin("tr");
    for (const std::string& column : table.columns) {
      page_.element("th", {{"scope", "col"}}, column);
    }
    page_.end();
    page_.end();
    write_rows(table);
    page_.end();
    page_.end();
  }

 private:
  /// What a screen reader calls the table. No two are called the same.
  std::string name_of(const Table& table) {
    const std::string caption = one_line(table.caption);
    std::string name = caption.empty() ? heading_ : caption;
    if (names_.insert(name).second) return name;
    const std::string longer = heading_ + ": " + (caption.empty() ? "table" : caption);
    std::string numbered = longer;
    for (int i = 2; !names_.insert(numbered).second; ++i)
      numbered = fmt::format("{} {}", longer, i);
    return numbered;
  }

  void write(std::string_view element, const Line& line, Attributes attributes = {}) {
    page_.begin(element, attributes);
    for (const Run& run : line.runs) {
      const std::string text = one_line(run.text);
      if (may_link(run.address)) {
        page_.element("a", {{"href", run.address}}, text);
      } else if (run.strong) {
        page_.element("strong", {}, text);
      } else {
        page_.text(text);
      }
    }
    page_.end();
  }

  void write_rows(const Table& table) {
    page_.begin("tbody");
    for (const std::vector<Line>& row : table.rows) {
      page_.begin("tr");
      for (const Line& cell : row) {
        if (&cell == row.data()) {
          write("th", cell, {{"scope", "row"}});
        } else {
          write("td", cell);
        }
      }
      page_.end();
    }
    page_.end();
  }

  MarkupWriter& page_;
  std::string heading_;          // the last one
  std::set<std::string> names_;  // of the tables so far
};

}  // namespace

void write_paper_html(const Paper& paper, std::ostream& out) {
  MarkupWriter page{out};
  begin_page(one_line(paper.title), style, style_policy(style), page);
  page.begin("main");
  Writer writer{page};
  writer(Heading{1, one_line(paper.title)});
  const std::vector<bool> lies_across = across(paper.blocks);
  for (std::size_t i = 0; i < paper.blocks.size(); ++i) {
    const bool before = i > 0 && lies_across[i - 1];
    if (lies_across[i] && !before) page.begin("div", {{"class", "across"}});
    if (!lies_across[i] && before) page.end();
    std::visit(writer, paper.blocks[i]);
  }
  if (!lies_across.empty() && lies_across.back()) page.end();
  page.end();
  end_page(page);
}

}  // namespace icpcheck::report
