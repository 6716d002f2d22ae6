// SPDX-License-Identifier: MIT
#include "paper/docx_body.hpp"

#include <utility>

#include "paper/html_lines.hpp"

namespace icpcheck::paper {
namespace {

using RunKind = Run::Kind;

/// Dark enough to be read on white. What it means stands in the words, too.
std::string_view colour_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "00612F";
    case Tone::warning:
      return "7A4300";
    case Tone::bad:
      return "A30D1C";
    case Tone::quiet:
      return "484949";
    case Tone::unknown:
      return "5A3A00";
    case Tone::plain:
      break;
  }
  return "";
}

/// Others keep room of their own: headings, captions.
bool is_text(const DocxParagraph& look) {
  return look.style == DocxStyle::normal || look.style == DocxStyle::remark ||
         look.style == DocxStyle::note || look.style == DocxStyle::bullet_1 || look.list != 0;
}

Attribute value(std::string_view text) { return {"w:val", text}; }

}  // namespace

void DocxBody::begin_paragraph(const DocxParagraph& look) {
  page.begin("w:p");
  page.begin("w:pPr");
  if (look.style != DocxStyle::normal) page.shape("w:pStyle", {value(ids_[look.style])});
  if (look.keep_next) page.shape("w:keepNext", {});
  if (look.list != 0) {
    page.begin("w:numPr");
    page.shape("w:ilvl", {value(std::to_string(look.level))});
    page.shape("w:numId", {value(std::to_string(look.list))});
    page.end();
  }
  below_table_ = false;
  if (const int room = std::exchange(room_, 0); room > 0 && is_text(look)) {
    page.shape("w:spacing", {{"w:before", std::to_string(room)}});
  }
  if (look.right) page.shape("w:jc", {value("right")});
  page.raw(look.section);
  page.end();
}

void DocxBody::write_bookmark(const std::string& anchor) {
  if (anchor.empty()) return;
  const std::string number = std::to_string(links_.next_number());
  page.shape("w:bookmarkStart", {{"w:id", number}, {"w:name", links_.bookmark_of(anchor)}});
  page.shape("w:bookmarkEnd", {{"w:id", number}});
}

void DocxBody::write_line(const Line& line, const DocxLetters& letters) {
  for (const Run& run : line.runs) {
    if (run.kind == RunKind::place && &run != line.runs.data()) write_text(" · ", letters);
    write_run(run, letters);
  }
}

void DocxBody::write_text(std::string_view text, const DocxLetters& letters) {
  write_letters(text, "", letters);
}

void DocxBody::write_paragraph(const Line& line, const DocxParagraph& look,
                               const DocxLetters& letters) {
  if (line.empty()) return;
  begin_paragraph(look);
  write_line(line, letters);
  end_paragraph();
}

void DocxBody::write_run(const Run& run, const DocxLetters& letters) {
  const std::string text = shown(run);
  DocxLetters own = letters;
  if (run.tone != Tone::plain) own.tone = run.tone;
  if (run.address.size() > 1 && run.address.front() == '#') {
    page.begin("w:hyperlink", {{"w:anchor", links_.bookmark_of(run.address.substr(1))}});
    write_letters(text, ids_[DocxStyle::link], letters);
    return page.end();
  }
  if (const auto target = docx_target(run.address)) {
    page.begin("w:hyperlink", {{"r:id", links_.id_of(*target)}});
    write_letters(text, ids_[DocxStyle::link], letters);
    return page.end();
  }
  switch (run.kind) {
    case RunKind::code:
      return write_letters(text, ids_[DocxStyle::path], own);
    case RunKind::strong:
      own.strong = true;
      return write_text(text, own);
    case RunKind::tag:
      own.strong = true;
      return write_text(run.sign.empty() ? text : run.sign + " " + text, own);
    default:
      return write_text(text, own);
  }
}

void DocxBody::write_letters(std::string_view text, const std::string& style,
                             const DocxLetters& letters) {
  if (text.empty()) return;
  page.begin("w:r");
  const std::string_view colour = style.empty() ? colour_of(letters.tone) : "";
  if (!style.empty() || letters.strong || !colour.empty()) {
    page.begin("w:rPr");
    if (!style.empty()) page.shape("w:rStyle", {value(style)});
    if (letters.strong) page.shape("w:b", {});
    if (letters.strong) page.shape("w:bCs", {});
    if (!colour.empty()) page.shape("w:color", {value(colour)});
    page.end();
  }
  page.element("w:t", {{"xml:space", "preserve"}}, text);
  page.end();
}

}  // namespace icpcheck::paper
