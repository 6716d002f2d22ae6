// SPDX-License-Identifier: MIT
// A list of objects as a sheet: what is known stands in its cells, and people add rows below.
#include <fmt/format.h>

#include <charconv>

#include "form/words.hpp"
#include "form/workbook.hpp"

namespace icpcheck::form {
namespace {

constexpr std::size_t rows_of_new_list = 10;
constexpr std::size_t rows_of_known_list = 5;
/// Choices are offered so far below the last row.
constexpr std::uint32_t rows_below = 200;

double width_of(const Answers& answers) {
  if (answers.many) return 30;
  switch (answers.kind) {
    case AnswerKind::yes_no:
    case AnswerKind::whole_number:
    case AnswerKind::number:
      return 12;
    case AnswerKind::date:
      return 18;
    default:
      return 26;
  }
}

sheet::Format format_of_answers(const Answers& answers) {
  if (answers.many) return sheet::Format::text;
  const bool is_number =
      answers.kind == AnswerKind::whole_number || answers.kind == AnswerKind::number;
  if (is_number) return sheet::Format::by_content;
  return answers.kind == AnswerKind::date ? sheet::Format::date : sheet::Format::text;
}

sheet::Content content_of(const Known& known, const Answers& answers) {
  if (known.text.empty()) return {};
  if (format_of_answers(answers) == sheet::Format::date) {
    if (const auto date = parse_date(known.raw)) return *date;
  }
  if (format_of_answers(answers) == sheet::Format::by_content) {
    double number = 0;
    const char* const end = known.raw.data() + known.raw.size();
    if (std::from_chars(known.raw.data(), end, number).ptr == end) return number;
  }
  return known.text;
}

class SheetMaker {
 public:
  SheetMaker(const FormTable& table, const Form& form, const std::string& name)
      : table_(table), form_(form) {
    page_.name = name;
    page_.table = name;
    page_.frozen_columns = 1;
  }

  sheet::Page make() && {
    for (const FormColumn& column : table_.columns) {
      page_.columns.push_back({.title = column.title,
                               .width = width_of(column.answers),
                               .format = format_of_answers(column.answers)});
    }
    for (const Part part : table_parts) page_.columns.push_back(column_of(part));
    add_above();
    for (const FormRow& row : table_.rows) add_row(row);
    const std::size_t more = table_.rows.empty() ? rows_of_new_list : rows_of_known_list;
    for (std::size_t i = 1; i <= more; ++i) add_new_row(i);
    add_validations();
    return std::move(page_);
  }

 private:
  /// The hidden cells of a row, and those that are filled in beside the table.
  void add_parts(const Asked& asked, bool to_fill_in, sheet::Row& row) const {
    for (const Part part : table_parts) {
      const bool is_shown = to_fill_in || is_hidden(part);
      row.fields.push_back(is_shown ? field_of(part, asked, form_) : sheet::Field{});
    }
  }

  void add_above() {
    page_.above.push_back({.fields = {{.content = table_.title, .style = sheet::Style::heading}}});
    page_.above.push_back(
        {.fields = {{.content = state_of(table_) + " Change what is wrong, add rows below, choose "
                                                   "Yes under Remove for what is to go."}}});
    if (table_.may_be_partial) add_complete_row();
    sheet::Row keys{.hidden = true};
    for (const FormColumn& column : table_.columns) keys.fields.push_back({.content = column.key});
    add_parts({.person = table_.ask, .key = table_.path + std::string(columns_suffix)}, false,
              keys);
    page_.above.push_back(std::move(keys));
  }

  void add_complete_row() {
    const Asked asked = asked_if_complete(table_);
    sheet::Row row{.fields = {{.content = std::string("Is this list complete?"),
                               .style = sheet::Style::strong},
                              field_of(Part::answer, asked, form_)}};
    row.fields.resize(table_.columns.size());
    add_parts(asked, false, row);
    page_.above.push_back(std::move(row));
    const auto number = static_cast<std::uint32_t>(page_.above.size());
    add_validation({number, 2, number, 2}, {.kind = AnswerKind::yes_no}, page_);
  }

  void add_row(const FormRow& known) {
    sheet::Row row;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Answers& answers = table_.columns[i].answers;
      row.fields.push_back(
          {.content = content_of(known.values[i], answers), .format = format_of_answers(answers)});
    }
    Asked asked{.person = table_.ask, .key = known.key, .item = known.item};
    asked.known.raw = value_of(known, table_);
    add_parts(asked, true, row);
    page_.rows.push_back(std::move(row));
  }

  void add_new_row(std::size_t number) {
    sheet::Row row;
    for (const FormColumn& column : table_.columns) {
      row.fields.push_back({.content = {},
                            .style = sheet::Style::answer,
                            .format = format_of_answers(column.answers)});
    }
    add_parts({.person = table_.ask, .key = new_row_key(table_.path, number)}, true, row);
    page_.rows.push_back(std::move(row));
  }

  void add_validations() {
    std::uint32_t column = 0;
    for (const FormColumn& each : table_.columns) {
      add_validation(sheet::cells_of_column(page_, ++column, rows_below), each.answers, page_);
    }
    for (const Part part : table_parts) {
      const sheet::Range cells = sheet::cells_of_column(page_, ++column, rows_below);
      if (part == Part::remove) add_yes(cells, page_);
      if (part == Part::date) add_date(cells, page_);
    }
  }

  const FormTable& table_;
  const Form& form_;
  sheet::Page page_;
};

}  // namespace

sheet::Page page_of(const FormTable& table, const Form& form, const std::string& name) {
  return SheetMaker(table, form, name).make();
}

}  // namespace icpcheck::form
