// SPDX-License-Identifier: MIT
// Forms as one CSV file: a row for each fact, also for each cell of a table.
#include <fmt/format.h>

#include "form/rows.hpp"
#include "form/words.hpp"
#include "form/writers.hpp"

namespace icpcheck::form {
namespace {

class FormRows {
 public:
  FormRows(const Form& form, sheet::Page& page) : form_(form), page_(page) {}

  void add() {
    for (const FormQuestion& question : form_.questions) add(asked_of(question));
    for (const FormTable& table : form_.tables) add(table);
  }

 private:
  void add(const Asked& asked) {
    sheet::Row row;
    for (const Part part : csv_parts) row.fields.push_back(field_of(part, asked, form_));
    page_.rows.push_back(std::move(row));
  }

  void add(const FormTable& table) {
    if (table.may_be_partial) add(asked_if_complete(table));
    for (const FormRow& row : table.rows) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        add_cell(table, row, i);
      }
      add({.person = table.ask,
           .question = fmt::format("{}, {}: is this row to go?", table.title, row.name),
           .possible = "Yes.",
           .key = row.key + std::string(remove_suffix),
           .item = row.item});
    }
    const FormRow another{new_row_key(table.path, 1), "another one", "",
                          std::vector<Known>(table.columns.size())};
    for (std::size_t i = 0; i < table.columns.size(); ++i) add_cell(table, another, i);
  }

  /// What is asked as a question is not asked twice.
  void add_cell(const FormTable& table, const FormRow& row, std::size_t position) {
    const FormColumn& column = table.columns[position];
    const std::string cell = row.key + "." + column.key;
    if (form_.find(cell) != nullptr) return;
    add({.person = table.ask,
         .question = fmt::format("{}, {}: {}", table.title, row.name, column.title),
         .possible = possible_answers(column.answers, true),
         .known = row.values[position],
         .key = cell,
         .item = row.item,
         .kind = column.answers.kind,
         .many = column.answers.many});
  }

  const Form& form_;
  sheet::Page& page_;
};

}  // namespace

void write_csv(const Forms& forms, const paper::Look& /*look*/, std::ostream& out) {
  sheet::Page page;
  for (const Part part : csv_parts) page.columns.push_back({std::string(titles_of(part).csv)});
  for (const Form& form : forms) FormRows(form, page).add();
  out << sheet::write_csv(page);
}

}  // namespace icpcheck::form
