// SPDX-License-Identifier: MIT
// Paragraphs and running text of a Word document.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "icpcheck/paper/line.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "paper/docx_links.hpp"
#include "paper/docx_styles.hpp"

namespace icpcheck::paper {

/// What a paragraph has beside its style.
struct DocxParagraph {
  DocxStyle style = DocxStyle::normal;
  bool keep_next = false;  // on the page of what follows
  bool right = false;
  int list = 0;   // the number of the list that it belongs to; 0: none, or that of its style
  int level = 0;  // in that list
  std::string_view section = {};  // the markup of the section that ends with it; "": none does
};

/// How letters stand out, beside what the style of the paragraph says.
struct DocxLetters {
  bool strong = false;
  Tone tone = Tone::plain;
};

class DocxBody {
 public:
  DocxBody(std::ostream& out, const DocxStyleIds& ids) : page(out), ids_(ids) {}

  void begin_paragraph(const DocxParagraph& look);
  void end_paragraph() { page.end(); }
  /// The next paragraph of text keeps that room from what was written last.
  void keep_apart(int room) { room_ = room; }
  /// What was written last is a table, from which it keeps room.
  void set_below_table() {
    below_table_ = true;
    keep_apart(160);
  }
  [[nodiscard]] bool is_below_table() const { return below_table_; }
  /// Makes the anchor a place that links lead to; nothing for "".
  void write_bookmark(const std::string& anchor);
  void write_line(const Line& line, const DocxLetters& letters = {});
  void write_text(std::string_view text, const DocxLetters& letters = {});
  /// A whole paragraph; nothing for an empty line.
  void write_paragraph(const Line& line, const DocxParagraph& look,
                       const DocxLetters& letters = {});

  [[nodiscard]] const DocxStyleIds& ids() const { return ids_; }
  [[nodiscard]] DocxLinks& links() { return links_; }

  MarkupWriter page;

 private:
  void write_run(const Run& run, const DocxLetters& letters);
  void write_letters(std::string_view text, const std::string& style, const DocxLetters& letters);

  const DocxStyleIds& ids_;
  DocxLinks links_;
  bool below_table_ = false;
  int room_ = 0;  // in twentieths of a point
};

}  // namespace icpcheck::paper
