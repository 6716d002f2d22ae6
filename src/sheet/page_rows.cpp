// SPDX-License-Identifier: MIT
#include "sheet/page_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "icpcheck/base/formula.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/contents.hpp"
#include "sheet/heights.hpp"
#include "sheet/styles.hpp"

namespace icpcheck::sheet {
namespace {

/// Excel counts days from the last of 1899, and one too many before this day.
constexpr std::int32_t first_sound_day = 61;
constexpr std::int32_t day_of_1970 = 25'569;

class RowWriter {
 public:
  RowWriter(pugi::xml_node data, SharedStrings& strings) : data_(data), strings_(strings) {}

  void begin_row(bool hidden) {
    row_ = ::icpcheck::sheet::add(data_, "row");
    column_ = 0;
    height_ = line_height;
    set(row_, "r", ++number_);
    if (hidden) set(row_, "hidden", 1);
  }
  /// `width` is that of the column.
  void add(const Content& content, Look look, double width);
  void end_row() {
    if (height_ > line_height)
      set(row_, "ht", fmt::format("{:.2f}", std::min(height_, highest_row)));
  }

 private:
  void fit(const Content& content, const Look& look, double width) {
    if (look.style == Style::heading) height_ = std::max(height_, heading_height);
    if (!look.wrap) return;
    const auto lines = static_cast<double>(count_lines(shown_text(content), width));
    height_ = std::max(height_, lines * line_height);
  }
  void add_value(pugi::xml_node cell, const char* type, const std::string& value) {
    if (*type != '\0') set(cell, "t", type);
    add_text(cell, "v", value);
  }
  void add_shared(pugi::xml_node cell, const Content& content) {
    const std::string text = shown_text(content);
    if (!text.empty()) add_value(cell, "s", std::to_string(strings_.add(text)));
  }

  pugi::xml_node data_;
  SharedStrings& strings_;
  pugi::xml_node row_;
  std::uint32_t number_ = 0;
  std::uint32_t column_ = 0;
  double height_ = line_height;
};

/// What Excel takes as a day; 0 for the others.
std::int32_t day_number(const Content& content) {
  const Date* const date = std::get_if<Date>(&content);
  const std::int32_t day = date == nullptr ? 0 : date->days + day_of_1970;
  return day < first_sound_day ? 0 : day;
}

void RowWriter::add(const Content& content, Look look, double width) {
  fit(content, look, width);
  const std::int32_t day = look.format == Format::text ? 0 : day_number(content);
  if (day > 0) look.format = Format::date;
  const std::string* const text = std::get_if<std::string>(&content);
  look.quoted = text != nullptr && is_like_formula(*text);
  pugi::xml_node cell = ::icpcheck::sheet::add(row_, "c");
  set(cell, "r", cell_name(number_, ++column_));
  set(cell, "s", number_of(look));
  if (day > 0) return add_value(cell, "", std::to_string(day));
  if (const bool* const flag = std::get_if<bool>(&content)) {
    return add_value(cell, "b", *flag ? "1" : "0");
  }
  const double* const number = std::get_if<double>(&content);
  if (number != nullptr && std::isfinite(*number)) return add_value(cell, "", exact(*number));
  add_shared(cell, content);
}

void add_lines_above(RowWriter& writer, const Page& page) {
  for (const Row& row : page.above) {
    writer.begin_row(row.hidden);
    for (const Field& field : row.fields) {
      writer.add(field.content, {.style = field.style, .format = field.format}, 0);
    }
    writer.end_row();
  }
}

void add_titles(RowWriter& writer, const BoundPage& bound) {
  if (title_row(bound.page) == 0) return;
  writer.begin_row(false);
  for (std::size_t i = 0; i < bound.titles.size(); ++i) {
    writer.add(bound.titles[i], {.wrap = true, .framed = true, .titles = true},
               bound.page.columns[i].width);
  }
  writer.end_row();
}

void add_below(RowWriter& writer, const Page& page) {
  const bool framed = title_row(page) > 0;
  const Column beyond;
  const Field empty;
  for (const Row& row : page.rows) {
    writer.begin_row(row.hidden);
    for (std::size_t i = 0; i < std::max(page.columns.size(), row.fields.size()); ++i) {
      const Column& column = i < page.columns.size() ? page.columns[i] : beyond;
      const Field& field = i < row.fields.size() ? row.fields[i] : empty;
      const Format format = field.format == Format::by_content ? column.format : field.format;
      const Look look{
          .style = field.style, .format = format, .wrap = column.wrap, .framed = framed};
      // What is hidden makes no row higher.
      writer.add(field.content, look, column.hidden ? 1'000'000 : column.width);
    }
    writer.end_row();
  }
}

}  // namespace

void add_rows(pugi::xml_node root, const BoundPage& bound, SharedStrings& strings) {
  RowWriter writer(add(root, "sheetData"), strings);
  add_lines_above(writer, bound.page);
  add_titles(writer, bound);
  add_below(writer, bound.page);
}

}  // namespace icpcheck::sheet
