// SPDX-License-Identifier: MIT
#include <algorithm>

#include "icpcheck/base/formula.hpp"
#include "icpcheck/sheet/write.hpp"
#include "sheet/contents.hpp"

namespace icpcheck::sheet {
namespace {

class CsvRows {
 public:
  void add(const Content& content) {
    if (!first_) bytes_ += ',';
    first_ = false;
    std::string text = shown_text(content);
    if (std::holds_alternative<std::string>(content)) harden(text);
    quote(text);
  }
  void end_row() {
    bytes_ += "\r\n";
    first_ = true;
  }
  /// Filled up to so many fields.
  void add_row(const Row& row, std::size_t fields) {
    for (const Field& field : row.fields) add(field.content);
    for (std::size_t i = row.fields.size(); i < fields; ++i) add({});
    end_row();
  }
  std::string take() { return std::move(bytes_); }
  void add_mark() { bytes_ += "\xEF\xBB\xBF"; }

 private:
  /// Spreadsheets look past tabs and line ends at the begin for a formula: they are written
  /// visibly.
  static void harden(std::string& text) {
    const std::size_t end = std::min(text.find_first_not_of("\t\n"), text.size());
    std::string begin;
    for (const char c : text.substr(0, end)) begin += c == '\t' ? "\\t" : "\\n";
    text.replace(0, end, begin);
    guard_formula(text);
  }
  /// Readers may part fields at these, whatever the first line has.
  void quote(const std::string& text) {
    const bool plain = text.find_first_of(",;\t\"\n") == std::string::npos;
    if (plain) {
      bytes_ += text;
      return;
    }
    bytes_ += '"';
    for (const char c : text) {
      if (c == '"') bytes_ += c;
      bytes_ += c;
    }
    bytes_ += '"';
  }

  std::string bytes_;
  bool first_ = true;
};

}  // namespace

std::string write_csv(const Page& page, Mark mark) {
  CsvRows rows;
  if (mark == Mark::yes) rows.add_mark();
  for (const Row& row : page.above) rows.add_row(row, 0);
  if (title_row(page) > 0) {
    for (const Column& column : page.columns) rows.add(column.title);
    rows.end_row();
  }
  for (const Row& row : page.rows) rows.add_row(row, page.columns.size());
  return rows.take();
}

}  // namespace icpcheck::sheet
