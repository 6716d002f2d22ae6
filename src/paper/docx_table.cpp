// SPDX-License-Identifier: MIT
#include "paper/docx_table.hpp"

#include <algorithm>
#include <numeric>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::paper {
namespace {

constexpr int per_character = 116;  // of letters of 10 points, with room to spare
constexpr int per_strong_character = 126;
constexpr int beside_text = 200;  // what the edges of a cell take
constexpr int longest_word = 20;  // in characters; longer ones are broken

/// What a column asks for: room for its longest word, and for its longest cell on one line.
struct Need {
  int least = 0;
  int most = 0;
};

void add_need(std::string_view text, int each, Need& need) {
  const int whole = static_cast<int>(std::min<std::size_t>(count_characters(text), 200));
  int longest = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t stop = std::min(text.find(' ', start), text.size());
    longest =
        std::max(longest, static_cast<int>(count_characters(text.substr(start, stop - start))));
    start = stop + 1;
  }
  need.least = std::max(need.least, std::min(longest, longest_word) * each + beside_text);
  need.most = std::max(need.most, whole * each + beside_text);
}

std::vector<Need> needs_of(const Table& table) {
  std::vector<Need> needs(table.columns.size());
  for (std::size_t i = 0; i < needs.size(); ++i) {
    add_need(one_line(table.columns[i].title), per_strong_character, needs[i]);
    for (const std::vector<Line>& row : table.rows) {
      if (i < row.size()) add_need(row[i].plain(), per_character, needs[i]);
    }
  }
  return needs;
}

/// The column that takes what the others leave.
std::size_t growing(const Table& table) {
  const auto found = std::ranges::find_if(table.columns, &Column::grow);
  return found == table.columns.end() ? table.columns.size() - 1
                                      : static_cast<std::size_t>(found - table.columns.begin());
}

void write_docx_cell(const Line& text, int width, const DocxParagraph& look, DocxBody& body) {
  body.page.begin("w:tc");
  body.page.begin("w:tcPr");
  body.page.shape("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  body.page.end();
  body.begin_paragraph(look);
  body.write_line(text);
  body.end_paragraph();
  body.page.end();
}

void write_properties(const Table& table, int width, DocxBody& body) {
  MarkupWriter& page = body.page;
  page.begin("w:tblPr");
  page.shape("w:tblStyle", {{"w:val", body.ids()[DocxStyle::table]}});
  page.shape("w:tblW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  // Not fixed: with letters that are wider than ours, Word gives long words more room.
  page.shape("w:tblLook", {{"w:val", "00A0"},
                           {"w:firstRow", "1"},
                           {"w:lastRow", "0"},
                           {"w:firstColumn", "1"},
                           {"w:lastColumn", "0"},
                           {"w:noHBand", "1"},
                           {"w:noVBand", "1"}});
  const std::string caption = one_line(table.caption);
  if (!caption.empty()) page.shape("w:tblCaption", {{"w:val", caption}});
  page.end();
}

/// Begins a row that stays on one page; each page repeats one of heads.
void begin_row(bool heads, MarkupWriter& page) {
  page.begin("w:tr");
  page.begin("w:trPr");
  page.shape("w:cantSplit", {});
  if (heads) page.shape("w:tblHeader", {});
  page.end();
}

}  // namespace

std::vector<int> docx_widths(const Table& table, int width) {
  const std::vector<Need> needs = needs_of(table);
  const auto total = [&needs](int Need::*of) {
    return std::accumulate(needs.begin(), needs.end(), 0,
                           [of](int sum, const Need& need) { return sum + need.*of; });
  };
  const int least = total(&Need::least);
  const int most = total(&Need::most);
  std::vector<int> widths;
  for (const Need& need : needs) {
    if (most <= width) {
      widths.push_back(need.most);
    } else if (least >= width) {
      widths.push_back(need.least * width / least);
    } else {
      // Parts of large numbers: the product needs 64 bits.
      const long long more = need.most - need.least;
      widths.push_back(need.least + static_cast<int>(more * (width - least) / (most - least)));
    }
  }
  if (widths.empty()) return widths;
  widths[growing(table)] += width - std::accumulate(widths.begin(), widths.end(), 0);
  return widths;
}

void write_docx_table(const Table& table, int width, DocxBody& body) {
  if (table.columns.empty()) return;
  if (table.captioned) {
    body.write_paragraph(one_line(table.caption), {.style = DocxStyle::caption, .keep_next = true});
  }
  const std::vector<int> widths = docx_widths(table, width);
  body.page.begin("w:tbl");
  write_properties(table, width, body);
  body.page.begin("w:tblGrid");
  for (const int each : widths) body.page.shape("w:gridCol", {{"w:w", std::to_string(each)}});
  body.page.end();
  begin_row(true, body.page);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Column& column = table.columns[i];
    write_docx_cell(one_line(column.title), widths[i],
                    {.style = DocxStyle::table_heading, .right = column.right}, body);
  }
  body.page.end();
  for (const std::vector<Line>& row : table.rows) {
    begin_row(false, body.page);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      write_docx_cell(i < row.size() ? row[i] : Line{}, widths[i],
                      {.style = DocxStyle::table_text, .right = table.columns[i].right}, body);
    }
    body.page.end();
  }
  body.page.end();
  body.set_below_table();
}

}  // namespace icpcheck::paper
