// SPDX-License-Identifier: MIT
// A document as a file of Word.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

#include "icpcheck/paper/one_line.hpp"
#include "icpcheck/paper/paper.hpp"
#include "paper/docx_body.hpp"
#include "paper/docx_look.hpp"
#include "paper/docx_numbering.hpp"
#include "paper/docx_package.hpp"
#include "paper/docx_picture.hpp"
#include "paper/docx_table.hpp"
#include "paper/wide.hpp"

namespace icpcheck::paper {
namespace {

/// The title of all is no heading, so a section is of the first level.
DocxStyle heading_style(int level) {
  const int first = static_cast<int>(DocxStyle::heading_1);
  return static_cast<DocxStyle>(first + std::clamp(level - 2, 0, 5));
}

DocxStyle bullet_style(int level) {
  return static_cast<DocxStyle>(static_cast<int>(DocxStyle::bullet_1) + std::min(level, 2));
}

/// What stands above a list belongs to it.
bool leads_on(const Line& line) { return line.plain().ends_with(':'); }

std::string text_of(const pugi::xml_document& part) {
  std::ostringstream out;
  part.save(out, "", pugi::format_raw);
  return out.str();
}

class DocxWriter final : public TurningWriter {
 public:
  DocxWriter(std::ostream& out, std::shared_ptr<const DocxLook> look)
      : out_(out), look_(std::move(look)), numbering_(look_->numbering), body_(written_, ids_) {
    static_cast<void>(styles_.load_string(look_->styles.c_str()));
    ids_ = complete_styles(styles_.document_element(), numbering_.bullets());
  }

  void begin(const Front& front) override {
    title_ = one_line(front.title);
    body_.write_paragraph(title_, {.style = DocxStyle::title});
    body_.write_paragraph(front.caption, {.style = DocxStyle::subtitle});
    body_.write_paragraph(front.about, {.style = DocxStyle::remark});
    body_.write_paragraph(front.opening, {.style = DocxStyle::opening});
  }

  void end() override {
    if (is_waiting()) stand_upright();
    set_waiting();
    if (body_.is_below_table()) part_tables();
    written_ << section();
    const std::string body = written_.str();
    out_ << docx_file({.title = title_,
                       .body = body,
                       .styles = text_of(styles_),
                       .numbering = numbering_.written(),
                       .footer_style = ids_[DocxStyle::footer]},
                      *look_, body_.links());
  }

  void operator()(const Heading& heading) {
    write_heading(heading.level, heading.text, heading.anchor);
  }
  void operator()(const Section& section) {
    write_heading(section.level, section.title, section.anchor);
  }
  void operator()(const Fold& fold) {
    if (fold.level > 0) return write_heading(fold.level, fold.summary, fold.anchor);
    body_.begin_paragraph({.keep_next = true});
    body_.write_bookmark(fold.anchor);
    body_.write_line(fold.summary, {.strong = true});
    body_.end_paragraph();
  }
  void operator()(const End& /*end*/) {}
  void operator()(const Contents& contents) {
    for (const auto& [anchor, title] : contents.sections) {
      Line line;
      line.add({.text = title, .address = "#" + anchor});
      write_item(line, 0, 0);
    }
  }
  void operator()(const Paragraph& paragraph) {
    using Role = Paragraph::Role;
    const bool strong = paragraph.role == Role::strong || paragraph.role == Role::rated;
    const DocxStyle style = paragraph.role == Role::hint ? DocxStyle::remark : DocxStyle::normal;
    body_.write_paragraph(paragraph.text, {.style = style, .keep_next = leads_on(paragraph.text)},
                          {.strong = strong});
  }
  void operator()(const AuthorNote& note) {
    const Line line =
        Line{}.add_strong("Delete before the meeting:").add(" " + one_line(note.text));
    body_.write_paragraph(line, {.style = DocxStyle::note});
  }
  void operator()(const List& list) {
    write_items(list.items, 0, list.numbered ? numbering_.next_numbers() : 0);
    body_.keep_apart(80);
  }
  void operator()(const Table& table) {
    const bool captioned = table.captioned && !table.caption.empty();
    if (body_.is_below_table() && !captioned) part_tables();
    write_docx_table(table, page().text_width(), body_);
  }
  void operator()(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      entries.apart ? write_apart(entry, entries.level) : write_listed(entry);
    }
  }
  void operator()(const Figure& figure) {
    if (figure.picture) {
      const int room = 200;  // above and below it
      write_docx_picture(*figure.picture, page().text_width(), page().text_height() - room, body_);
    } else if (figure.instead) {
      (*this)(*figure.instead);
    }
  }

 private:
  [[nodiscard]] DocxPage page() const { return across() ? look_->page.across() : look_->page; }
  [[nodiscard]] std::string section() { return docx_section(*look_, across(), sections_++ == 0); }

  /// Two tables that touch each other would be one, and Word wants a paragraph at the end.
  void part_tables() {
    body_.begin_paragraph({.style = DocxStyle::table_text});
    body_.end_paragraph();
  }

  void set(const Block& block) override { std::visit(*this, block); }
  void turn() override { end_section(); }
  /// What follows begins on a new page.
  void end_section() {
    body_.begin_paragraph({.style = DocxStyle::table_text, .section = section()});
    body_.end_paragraph();
  }

  void write_heading(int level, const Line& text, const std::string& anchor) {
    body_.begin_paragraph({.style = heading_style(level)});
    body_.write_bookmark(anchor);
    body_.write_line(text);
    body_.end_paragraph();
  }

  /// `numbers`: the list of numbers that it belongs to; 0: it has a bullet.
  void write_item(const Line& line, int level, int numbers, const DocxLetters& letters = {}) {
    const int own = ids_.own_bullets ? 0 : numbering_.bullets();
    const DocxStyle style = numbers == 0 ? bullet_style(level) : DocxStyle::number;
    body_.write_paragraph(
        line, {.style = style, .list = numbers == 0 ? own : numbers, .level = std::min(level, 2)},
        letters);
  }

  void write_items(const std::vector<Item>& items, int level, int numbers) {
    for (const Item& item : items) {
      write_item(item.line, level, numbers, {.tone = item.tone});
      write_items(item.below, level + 1, 0);
    }
  }

  /// Sentences as paragraphs, the others with their label; below an entry of a list as its items.
  void write_details(const std::vector<Detail>& details, int level) {
    for (const Detail& detail : details) {
      const bool listed = detail.listed || detail.items.size() > 1;
      if (listed && !detail.label.empty()) write_detail(Line(detail.label + ":"), level, true);
      for (const Item& item : detail.items) {
        Line line;
        if (!listed && !detail.label.empty()) line.add_strong(detail.label + ":").add(" ");
        line.append(item.line);
        const int own = listed && !detail.label.empty() ? level + 1 : level;
        write_detail(line, own, false);
        write_items(item.below, std::max(own, 0) + 1, 0);
      }
    }
  }
  /// Level -1: a paragraph.
  void write_detail(const Line& line, int level, bool leads) {
    const DocxLetters letters{.strong = leads};
    if (level >= 0) return write_item(line, level, 0, letters);
    body_.write_paragraph(line, {.keep_next = leads}, letters);
  }

  void write_apart(const Entry& entry, int level) {
    const std::string title = entry.title.empty() ? "" : " " + entry.title;
    write_heading(level, Line{}.add(entry.id, Run::Kind::id).add(title), entry.anchor);
    body_.write_paragraph(entry.state, {.keep_next = !entry.details.empty()},
                          {.strong = true, .tone = entry.tone});
    write_details(entry.details, -1);
  }

  void write_listed(const Entry& entry) {
    Line line;
    line.add(entry.id, Run::Kind::id);
    if (!entry.state.empty()) line.add_strong(" " + entry.state.plain());
    if (!entry.title.empty()) line.add(" " + entry.title);
    write_item(line, 0, 0);
    write_details(entry.details, 1);
  }

  std::ostream& out_;
  std::shared_ptr<const DocxLook> look_;
  DocxNumbering numbering_;
  pugi::xml_document styles_;
  DocxStyleIds ids_;
  std::ostringstream written_;
  DocxBody body_;
  std::string title_;
  std::size_t sections_ = 0;  // that have ended
};

}  // namespace

std::unique_ptr<Writer> docx_writer(std::ostream& out,
                                    const std::shared_ptr<const DocxLook>& look) {
  return std::make_unique<DocxWriter>(out, look ? look : usual_docx_look());
}

}  // namespace icpcheck::paper
