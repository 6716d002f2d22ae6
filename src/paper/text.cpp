// SPDX-License-Identifier: MIT
// A document for a terminal.
#include "icpcheck/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "icpcheck/paper/page.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::paper {
namespace {

/// In the order of Tone.
constexpr std::array<Style, 6> tones{Style::plain, Style::green, Style::amber,
                                     Style::red,   Style::grey,  Style::blue};

Style style_of(Tone tone) { return tones[static_cast<std::size_t>(tone)]; }

/// The colour of a cell is that of its last part that has one.
Style style_of(const Line& line) {
  Style style = Style::plain;
  for (const Run& run : line.runs) {
    if (run.kind == Run::Kind::strong) style = Style::bold;
    if (run.tone != Tone::plain) style = style_of(run.tone);
  }
  return style;
}

bool leads_away(const Run& run) {
  return !run.address.empty() && !run.address.starts_with('#') && run.address != run.text;
}

/// A place and an address are never parted, and stand apart from what comes before them.
Words words_of(const Line& line, std::string_view label = "") {
  Words words(label);
  std::string text;
  bool begun = false;
  const auto keep = [&](const std::string& piece) {
    begun = begun || !text.empty();
    words.add(std::exchange(text, ""));
    words.keep((begun ? "· " : "") + piece);
    begun = true;
  };
  for (const Run& run : line.runs) {
    if (run.kind == Run::Kind::place) {
      keep(run.text);
      continue;
    }
    if (!run.sign.empty()) text += run.sign + " ";
    text += run.text;
    if (leads_away(run)) keep(run.address);
  }
  words.add(text);
  return words;
}

/// What stands in a cell: of a tag the sign alone, where there is no room for words.
Words cell_words(const Line& cell, const Table& table) {
  const bool is_tag = cell.runs.size() == 1 && !cell.runs.front().sign.empty();
  return table.narrow && is_tag ? Words(cell.runs.front().sign) : words_of(cell);
}

/// The room that the column that grows is sure to have.
constexpr std::size_t least_growth = 20;

/// So many lines mostly fit on one screen: the first is still in sight.
constexpr std::size_t screen = 40;

/// A caption stands as a heading does.
bool has_heading(const Block& block) {
  const Table* table = std::get_if<Table>(&block);
  const Figure* figure = std::get_if<Figure>(&block);
  if (figure != nullptr && figure->instead) table = &*figure->instead;
  return table != nullptr && table->captioned && !table->caption.empty();
}

class TextWriter final : public Writer {
 public:
  TextWriter(const Look& look, std::ostream& out) : page_(out, look) {}

  void begin(const Front& front) override {
    opening_ = front.opening;
    const std::string caption = front.caption.plain();
    std::vector<Cell> head{{.words = Words(front.title), .style = Style::bold}};
    if (!caption.empty()) {
      head.push_back({.words = Words(caption), .width = Words(caption).width(), .right = true});
    }
    page_.row(std::move(head), 0);
    page_.paragraph(words_of(front.about), 0);
    below_heading_ = true;
    if (opening_.empty()) return;
    page_.blank();
    page_.paragraph(words_of(opening_), 0, 0, Style::bold);
  }

  void write(const Block& block) override {
    const bool is_frame = std::holds_alternative<Heading>(block) ||
                          std::holds_alternative<Section>(block) ||
                          std::holds_alternative<Fold>(block) || std::holds_alternative<End>(block);
    if (!is_frame && std::exchange(below_heading_, false) && !has_heading(block)) page_.blank();
    const bool is_paragraph = std::holds_alternative<Paragraph>(block);
    const bool is_table = std::holds_alternative<Table>(block);
    const bool parted = (after_table_ && is_paragraph) || (after_paragraph_ && is_table);
    if (parted && !has_heading(block)) page_.blank();
    std::visit(*this, block);
    after_table_ = is_table;
    after_paragraph_ = is_paragraph;
  }

  void end() override {
    if (opening_.empty() || page_.lines() <= screen) return;
    page_.blank();
    page_.paragraph(words_of(opening_), 0, 0, Style::bold);
  }

  void operator()(const Heading& heading) { write_heading(heading.text); }
  void operator()(const Section& section) {
    if (section.apart) {
      page_.rule();
      page_.paragraph(words_of(section.title), 0, 0, Style::bold);
      below_heading_ = true;
    } else {
      write_heading(section.title);
    }
  }
  void operator()(const Fold& /*fold*/) {}
  void operator()(const End& /*end*/) {}
  void operator()(const Contents& /*contents*/) {}
  void operator()(const Figure& figure) {
    if (figure.instead) (*this)(*figure.instead);
  }

  void operator()(const Paragraph& paragraph) {
    using Role = Paragraph::Role;
    page_.paragraph(words_of(paragraph.text), 2, 0,
                    paragraph.role == Role::strong ? Style::bold : Style::plain);
  }
  void operator()(const AuthorNote& note) {
    page_.paragraph(Words("For the author:").add(note.text), 2, 2);
  }
  void operator()(const List& list) {
    std::size_t number = 0;
    for (const Item& item : list.items) {
      write_item(list.numbered ? std::to_string(++number) + "." : "-", item, 2);
    }
  }

  void operator()(const Table& table);
  void operator()(const Entries& entries);

 private:
  void write_heading(const Line& text) {
    page_.heading(text.plain());
    below_heading_ = true;
  }

  void write_item(std::string_view label, const Item& item, std::size_t indent) {
    page_.paragraph(words_of(item.line, label), indent, 2, style_of(item.tone));
    for (const Item& below : item.below) write_item("-", below, indent + 2);
  }

  void write_detail(const Detail& detail, std::size_t indent) {
    const std::string label = detail.label.empty() ? "" : detail.label + ":";
    if (detail.listed) page_.paragraph(Words(label), indent);
    for (const Item& item : detail.items) {
      write_item(detail.listed ? "-" : label, item, indent);
    }
  }

  [[nodiscard]] std::vector<std::size_t> widths_of(
      const Table& table, const std::vector<std::vector<Words>>& rows) const;

  Page page_;
  Line opening_;
  bool below_heading_ = false;
  bool after_table_ = false;
  bool after_paragraph_ = false;
};

/// Takes from the widest columns until as much room is left for the one that grows.
void leave_room(std::size_t room, std::vector<std::size_t>& widths) {
  std::size_t used = 2 * widths.size();  // the indent, and what parts the columns
  for (const std::size_t width : widths) used += width;
  while (used > room) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= 1) return;
    --*widest;
    --used;
  }
}

/// As wide as what they hold, but one: it takes what the others leave.
std::vector<std::size_t> TextWriter::widths_of(const Table& table,
                                               const std::vector<std::vector<Words>>& rows) const {
  const auto grows = std::ranges::find(table.columns, true, &Column::grow);
  const Column& growing = grows == table.columns.end() ? table.columns.back() : *grows;
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    std::size_t width = table.headed ? std::max<std::size_t>(Words(column.title).width(), 1) : 1;
    for (const std::vector<Words>& row : rows) width = std::max(width, row[i].width());
    width = std::max(std::min(width, page_.width() / 3), column.least);
    if (column.spare) width = 0;
    widths.push_back(&column == &growing && !column.right ? 0 : width);
  }
  leave_room(page_.width() - least_growth, widths);
  return widths;
}

void TextWriter::operator()(const Table& table) {
  if (table.captioned && !table.caption.empty()) {
    page_.heading(table.caption);
    page_.blank();
  }
  std::vector<std::vector<Words>> rows;
  for (const std::vector<Line>& row : table.rows) {
    std::vector<Words>& words = rows.emplace_back();
    for (const Line& cell : row) words.push_back(cell_words(cell, table));
  }
  const std::vector<std::size_t> widths = widths_of(table, rows);
  const auto write_row = [&](auto&& cell_of) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].spare) continue;
      cells.push_back(cell_of(i));
      cells.back().width = widths[i];
      cells.back().right = table.columns[i].right;
    }
    page_.row(std::move(cells));
  };
  if (table.headed) {
    write_row([&](std::size_t i) {
      return Cell{.words = Words(table.columns[i].title), .style = Style::grey};
    });
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    write_row([&](std::size_t i) {
      return Cell{.words = std::move(rows[row][i]), .style = style_of(table.rows[row][i])};
    });
  }
}

void TextWriter::operator()(const Entries& entries) {
  std::size_t ids = 1;
  std::size_t states = 1;
  for (const Entry& entry : entries.entries) {
    ids = std::max(ids, display_width(escape(entry.id)));
    states = std::max(states, words_of(entry.state).width());
  }
  ids = std::min(ids, page_.width() / 3);
  states = std::min(states, page_.width() / 2);
  for (const Entry& entry : entries.entries) {
    if (entries.apart && &entry != entries.entries.data()) page_.blank();
    std::vector<Cell> cells{{.words = Words(entry.id), .width = ids, .style = Style::bold}};
    if (!entry.state.empty()) {
      cells.push_back(
          {.words = words_of(entry.state), .width = states, .style = style_of(entry.tone)});
    }
    if (!entry.title.empty()) {
      cells.push_back(
          {.words = Words(entry.title), .style = entries.apart ? Style::bold : Style::plain});
    }
    page_.row(std::move(cells));
    for (const Detail& detail : entry.details) write_detail(detail, ids + 4);
  }
}

}  // namespace

std::unique_ptr<Writer> text_writer(const Look& look, std::ostream& out) {
  return std::make_unique<TextWriter>(look, out);
}

}  // namespace icpcheck::paper
