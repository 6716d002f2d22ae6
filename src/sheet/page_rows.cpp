// SPDX-License-Identifier: MIT
#include "sheet/page_rows.hpp"

#include <cmath>

#include "sheet/cell_text.hpp"
#include "sheet/contents.hpp"
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
    set(row_, "r", ++number_);
    if (hidden) set(row_, "hidden", 1);
  }
  void add(const Content& content, Look look);

 private:
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
};

/// What Excel takes as a day; 0 for the others.
std::int32_t day_number(const Content& content) {
  const Date* const date = std::get_if<Date>(&content);
  const std::int32_t day = date == nullptr ? 0 : date->days + day_of_1970;
  return day < first_sound_day ? 0 : day;
}

void RowWriter::add(const Content& content, Look look) {
  const std::int32_t day = look.format == Format::text ? 0 : day_number(content);
  if (day > 0) look.format = Format::date;
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
      writer.add(field.content, {.style = field.style, .format = field.format});
    }
  }
}

void add_titles(RowWriter& writer, const BoundPage& bound) {
  if (title_row(bound.page) == 0) return;
  writer.begin_row(false);
  for (const std::string& title : bound.titles) {
    writer.add(title, {.wrap = true, .framed = true, .titles = true});
  }
}

void add_below(RowWriter& writer, const Page& page) {
  const bool framed = title_row(page) > 0;
  for (const Row& row : page.rows) {
    writer.begin_row(row.hidden);
    for (std::size_t i = 0; i < std::max(page.columns.size(), row.fields.size()); ++i) {
      const Column column = i < page.columns.size() ? page.columns[i] : Column{};
      const Field field = i < row.fields.size() ? row.fields[i] : Field{};
      const Format format = field.format == Format::by_content ? column.format : field.format;
      writer.add(field.content,
                 {.style = field.style, .format = format, .wrap = column.wrap, .framed = framed});
    }
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
