// SPDX-License-Identifier: MIT
// A workbook with a sheet for each person to ask and for each list.
#include "form/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "form/values.hpp"
#include "form/words.hpp"
#include "form/writers.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::form {
namespace {

struct Width {
  Part part;
  double width;
};
constexpr std::array widths{
    Width{Part::question, 46},  Width{Part::why, 40},         Width{Part::answer, 26},
    Width{Part::not_known, 10}, Width{Part::document, 28},    Width{Part::date, 18},
    Width{Part::paragraph, 12}, Width{Part::answered_by, 18}, Width{Part::remark, 24},
    Width{Part::known, 26},     Width{Part::remove, 10}};

/// Where a list is to be filled in.
const std::string* sheet_of_table(const FormQuestion& question, const Form& form,
                                  const Names& tables) {
  const auto found = std::ranges::find(form.tables, question.key, &FormTable::path);
  if (found == form.tables.end()) return nullptr;
  return &tables[static_cast<std::size_t>(found - form.tables.begin())];
}

/// What a person has to know beside the question, on a line of its own.
std::string help_of(const FormQuestion& question, const Form& form, const Names& tables) {
  const Answers& answers = question.answers;
  if (answers.kind == AnswerKind::parts) return "The questions below ask for its parts.";
  if (answers.kind == AnswerKind::table) {
    const std::string* sheet = sheet_of_table(question, form, tables);
    if (sheet == nullptr) return {};
    return fmt::format("Fill in the sheet \"{}\". If there is none, choose None here.", *sheet);
  }
  if (!answers.many) return {};
  return answers.choices().empty() ? "Part several by ;"
                                   : possible_answers(answers, false) + " Part several by ;";
}

sheet::Row heading_row(std::string text, sheet::Style style) {
  return {.fields = {{.content = std::move(text), .style = style}}};
}

void add_row(const FormQuestion& question, const Form& form, const Names& tables,
             sheet::Page& page) {
  Asked asked = asked_of(question);
  const std::string help = help_of(question, form, tables);
  if (!help.empty()) asked.question += "\n" + help;
  sheet::Row row;
  for (const Part part : sheet_parts) row.fields.push_back(field_of(part, asked, form));
  page.rows.push_back(std::move(row));
}

sheet::Range cell(const sheet::Page& page, std::size_t column, std::size_t row) {
  const auto number = static_cast<std::uint32_t>(sheet::first_row(page) + row);
  const auto position = static_cast<std::uint32_t>(column + 1);
  return {number, position, number, position};
}

void add_validations(const std::vector<const FormQuestion*>& questions, sheet::Page& page) {
  for (std::size_t column = 0; column < sheet_parts.size(); ++column) {
    for (std::size_t row = 0; row < questions.size(); ++row) {
      const sheet::Range where = cell(page, column, row);
      if (sheet_parts[column] == Part::answer) add_validation(where, questions[row]->answers, page);
      if (sheet_parts[column] == Part::not_known) add_yes(where, page);
      if (sheet_parts[column] == Part::date) add_date(where, page);
    }
  }
}

}  // namespace

sheet::Column column_of(Part part) {
  const auto* width = std::ranges::find(widths, part, &Width::part);
  sheet::Column column{std::string(titles_of(part).sheet)};
  if (width != widths.end()) column.width = width->width;
  column.hidden = is_hidden(part);
  column.wrap = !column.hidden;
  column.format = part == Part::date ? sheet::Format::date : sheet::Format::text;
  return column;
}

/// Cut after a word, as far as names of sheets go. One word alone is cut by `sheet::sheet_name`.
std::string cut_to_sheet(std::string name) {
  constexpr std::size_t most = 31;
  if (name.size() <= most) return name;
  const std::size_t end = name.rfind(' ', most);
  return end == std::string::npos ? name : name.substr(0, end);
}

std::string sheet_of(const FormTable& table) {
  const std::string_view top =
      std::string_view(table.path).substr(0, table.path.find_first_of(".["));
  const std::string short_top = report::in_words(top);
  const bool is_short = !short_top.empty() && is_capital(short_top.back());
  const bool has_item =
      table.about.find(", ") != std::string::npos || table.path.find('[') != std::string::npos;
  if (has_item) return cut_to_sheet(table.about + " " + table.name);
  if (is_short)
    return cut_to_sheet(short_top + " " + lowered(table.name.substr(0, 1)) + table.name.substr(1));
  return cut_to_sheet(table.name);
}

std::string sheet_of(const std::string& person) {
  constexpr std::string_view article = "the ";
  if (!person.starts_with(article)) return cut_to_sheet(heading_of(person));
  return cut_to_sheet(capitalised(person.substr(article.size())));
}

sheet::Page page_of(const std::string& person, const Form& form, const Names& tables,
                    Names& names) {
  sheet::Page page;
  page.name = sheet::sheet_name(sheet_of(person), names);
  names.push_back(page.name);
  for (const Part part : sheet_parts) page.columns.push_back(column_of(part));
  page.above.push_back(
      heading_row(person.empty() ? "Questions to whoever knows" : "Questions to " + person,
                  sheet::Style::heading));
  page.above.push_back(heading_row(
      fmt::format("{}, {}. Answer in the tinted cells; leave empty what is not for you.",
                  title_of(form), in_words(form.day)),
      sheet::Style::plain));
  std::vector<const FormQuestion*> questions;
  for (const FormQuestion& question : form.questions) {
    if (question.ask != person) continue;
    questions.push_back(&question);
    add_row(question, form, tables, page);
  }
  page.filter = true;
  add_validations(questions, page);
  return page;
}

void write_xlsx(const Forms& forms, const paper::Look& /*look*/, std::ostream& out) {
  sheet::Book book{.title = "Questions about " + title_of(forms.front())};
  Names names{std::string(read_me), std::string(words_sheet)};
  std::vector<sheet::Page> tables;
  for (const Form& form : forms) {
    Names of_tables;
    for (const FormTable& table : form.tables) {
      of_tables.push_back(sheet::sheet_name(sheet_of(table), names));
      names.push_back(of_tables.back());
      tables.push_back(page_of(table, form, of_tables.back()));
    }
    for (const std::string& person : people_of(form)) {
      book.pages.push_back(page_of(person, form, of_tables, names));
    }
  }
  std::ranges::move(tables, std::back_inserter(book.pages));
  sheet::Page words = words_page(forms);
  if (!words.rows.empty()) book.pages.push_back(std::move(words));
  book.pages.insert(book.pages.begin(), read_me_page(forms, book.pages));
  out << sheet::write_xlsx(book);
}

}  // namespace icpcheck::form
