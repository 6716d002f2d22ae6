// SPDX-License-Identifier: MIT
// Spreadsheets that people fill in and send back: Excel workbooks and CSV. The same book gives the
// same bytes. No text becomes a formula.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/sheet/place.hpp"

namespace icpcheck::sheet {

/// `heading`: large, for lines above a table. `quiet`: grey. `answer`: to be filled in; it is
/// tinted, and stays open when somebody protects the sheet. `strong`: bold. `good`, `warning`,
/// `bad` and `unknown`: on a light ground that prints; the text says the same in words.
enum class Style : std::uint8_t {
  plain,
  heading,
  quiet,
  answer,
  strong,
  good,
  warning,
  bad,
  unknown
};

/// What a spreadsheet makes of what people type. `by_content`: its own guess, and dates for dates.
/// `text`: nothing, so that "3-4" does not become a day. `date`: shown as "7 December 2021".
enum class Format : std::uint8_t { by_content, text, date };

/// Nothing, a text, a number, a day, yes or no. Days before 1 March 1900 are written as text.
using Content = std::variant<std::monostate, std::string, double, Date, bool>;

/// A cell to write. Text beyond 32,767 characters is cut, and says so.
struct Field {
  Content content;
  Style style = Style::plain;
  Format format = Format::by_content;
};

struct Row {
  std::vector<Field> fields;
  bool hidden = false;
};

/// `width` is in characters. `wrap`: long text goes on below, and the row is as high as that takes.
/// `format` is also that of cells which people add below.
struct Column {
  std::string title;
  double width = 20;
  bool hidden = false;
  bool wrap = true;
  Format format = Format::by_content;
};

/// What the cells of a range may hold: one of `choices`, a date where there are none. What people
/// read when they come there: `title` has room for 32 characters, `prompt` for 255; they are cut.
/// `strict`: what does not fit cannot be entered; `refusal` says what to do then.
struct Validation {
  Range range;
  std::vector<std::string> choices;
  std::string title;
  std::string prompt;
  bool strict = false;
  std::string refusal;
};

/// `very_hidden` cannot be shown by the menu of Excel.
enum class Shown : std::uint8_t { yes, hidden, very_hidden };

/// A sheet to write: the rows `above`, a row with the titles of the columns unless all are "", then
/// `rows`. It prints on A4 across, as wide as the paper, with the titles on every page.
struct Page {
  /// Made fit by `write_xlsx` as `sheet_name` does.
  std::string name;
  Shown shown = Shown::yes;
  std::vector<Column> columns;
  std::vector<Row> above;
  std::vector<Row> rows;
  /// The titles and what is above them stay in sight; so do the first columns.
  bool freeze = true;
  std::uint32_t frozen_columns = 0;
  /// Arrows for sorting and filtering beside the titles.
  bool filter = false;
  /// Not "": titles and rows are an Excel table of about that name, which grows as people add rows.
  /// It has the arrows by itself.
  std::string table;
  std::vector<Validation> validations;
};

/// `language` is that of all words, as "en-GB".
struct Book {
  std::string title;
  std::vector<Page> pages;
  std::string language = "en-GB";
};

/// The row of the titles; 0 where all are "".
[[nodiscard]] std::uint32_t title_row(const Page& page);
/// Where `rows` begin.
[[nodiscard]] std::uint32_t first_row(const Page& page);
/// The cells of a column (from 1) beside `rows`, with `more` empty rows below.
[[nodiscard]] Range cells_of_column(const Page& page, std::uint32_t column, std::uint32_t more = 0);

/// A name that Excel takes: at most 31 characters, none of []:*?/\, no apostrophe at an end, not
/// "History", and unlike those in `taken` in letters of either case. "Sheet" where nothing is left.
[[nodiscard]] std::string sheet_name(std::string_view text, std::span<const std::string> taken);

[[nodiscard]] std::string write_xlsx(const Book& book);

/// The mark at the begin by which Excel knows UTF-8.
enum class Mark : std::uint8_t { no, yes };

/// Rows end with CR LF; days are YYYY-MM-DD. What looks like a formula is guarded as
/// base/formula.hpp does. Line ends within a text stay, other hidden characters are written
/// visibly.
[[nodiscard]] std::string write_csv(const Page& page, Mark mark = Mark::yes);

}  // namespace icpcheck::sheet
