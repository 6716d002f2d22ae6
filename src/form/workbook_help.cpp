// SPDX-License-Identifier: MIT
// The sheets that ask nothing: what the workbook is, and the words that it knows.
#include <fmt/format.h>

#include <set>
#include <utility>

#include "form/words.hpp"
#include "form/workbook.hpp"

namespace icpcheck::form {
namespace {

using sheet::Row;
using sheet::Style;

class WordsMaker {
 public:
  void add(const std::string& title, const Answers& answers) {
    const bool is_vocabulary = answers.many && answers.kind == AnswerKind::choice;
    if (!is_vocabulary || !seen_.insert(answers.shared.get()).second) return;
    for (const AnswerChoice& choice : answers.choices()) {
      Row row;
      row.fields.push_back({.content = title, .style = Style::quiet});
      row.fields.push_back({.content = choice.title});
      row.fields.push_back({.content = std::string(choice.description)});
      page.rows.push_back(std::move(row));
    }
  }

  sheet::Page page;

 private:
  std::set<const void*> seen_;
};

Row line(std::string text, Style style = Style::plain) {
  return {.fields = {{.content = std::move(text), .style = style}}};
}

/// What every sheet carries in hidden cells, for people.
Row labelled(std::string_view label, std::string text) {
  return {.fields = {{.content = fmt::format("{}: {}", label, text), .style = Style::quiet}}};
}

constexpr std::array instructions{
    "Each sheet is for the person or team in its name. You may send on a single sheet.",
    "Answer in the tinted cells. Where a cell offers answers, choose one. Leave empty what you do "
    "not know; choose Yes under \"Not known\" when nobody knows.",
    "Name the document that shows it, its date and the paragraph: for example the minutes of a "
    "meeting.",
    "A sheet of a list shows what is known. Correct it, add rows below, and say whether the list "
    "is "
    "complete. To take a row out, choose Yes under \"Remove\".",
    "You may sort and filter. Please leave the titles of the columns as they are.",
    "Send the file back to whoever sent it to you.",
};

}  // namespace

sheet::Page words_page(const Forms& forms) {
  WordsMaker words;
  for (const Form& form : forms) {
    for (const FormQuestion& each : form.questions)
      words.add(std::string(each.title), each.answers);
    for (const FormTable& table : form.tables) {
      for (const FormColumn& column : table.columns) words.add(column.title, column.answers);
    }
  }
  sheet::Page page = std::move(words.page);
  page.name = std::string(words_sheet);
  page.columns = {{.title = "For", .width = 34},
                  {.title = "Word", .width = 40},
                  {.title = "What it means", .width = 70}};
  page.filter = true;
  return page;
}

sheet::Page read_me_page(const Forms& forms, const std::vector<sheet::Page>& pages) {
  const Form& first = forms.front();
  sheet::Page page;
  page.name = std::string(read_me);
  page.columns = {{.title = "", .width = 100}};
  page.freeze = false;
  page.rows.push_back(line("Questions about " + title_of(first), Style::heading));
  page.rows.push_back(line(fmt::format(
      "These are the facts that a check of how the area is governed needs, as of {}. {}",
      in_words(first.day), opening_of(first))));
  page.rows.push_back(line("How to fill it in", Style::strong));
  for (const char* instruction : instructions) page.rows.push_back(line(instruction));
  page.rows.push_back(line("The sheets", Style::strong));
  for (const sheet::Page& each : pages) page.rows.push_back(line(each.name));
  page.rows.push_back(line("For the record", Style::strong));
  for (const Form& form : forms) {
    page.rows.push_back(labelled("description", form.id));
    page.rows.push_back(labelled("digest", form.digest));
    page.rows.push_back(labelled("form", std::to_string(form.version)));
    page.rows.push_back(labelled("day", to_string(form.day)));
  }
  return page;
}

}  // namespace icpcheck::form
