// SPDX-License-Identifier: MIT
// A form as a page: to be filled in by hand when it is printed, or on a screen and saved as PDF. It
// sends nothing anywhere.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "form/document.hpp"
#include "form/values.hpp"
#include "form/words.hpp"
#include "form/writers.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::form {
namespace {

using paper::Line;
using paper::MarkupWriter;

/// Of more choices people write down which ones they mean.
constexpr std::size_t most_boxes = 45;
constexpr std::size_t empty_rows = 5;
constexpr std::size_t most_shown_columns = 7;

void write_box(std::string_view group, std::string_view sort, const std::string& words,
               MarkupWriter& page) {
  page.begin("label", {{"class", "tick"}});
  page.empty("input", {{"type", sort}, {"name", group}});
  page.element("span", {}, paper::one_line(words));
  page.end();
}

void write_line(std::string_view label, std::string_view look, MarkupWriter& page) {
  page.begin("label", {{"class", look}});
  page.element("span", {}, label);
  page.empty("input", {{"type", "text"}, {"autocomplete", "off"}});
  page.end();
}

/// One of several in a group, or any of them.
void write_boxes(const Answers& answers, std::string_view group, MarkupWriter& page) {
  const std::string_view sort = answers.many ? "checkbox" : "radio";
  for (const AnswerChoice& choice : answers.choices()) {
    write_box(group, sort, choice.title, page);
  }
}

bool has_boxes(const Answers& answers) {
  const std::size_t count = answers.choices().size();
  return count > 0 && count <= most_boxes;
}

/// What a ruled line is for.
std::string_view label_of(const Answers& answers) {
  if (has_boxes(answers)) return "Other";
  if (answers.many) return "Answers";
  return answers.kind == AnswerKind::date ? "Day, month and year" : "Answer";
}

void write_ticks(const Answers& answers, const std::string& group, MarkupWriter& page) {
  constexpr std::size_t in_one_line = 4;
  const bool has_many = has_boxes(answers) && answers.choices().size() > in_one_line;
  page.begin("div", {{"class", has_many ? "ticks many" : "ticks"}});
  if (answers.kind == AnswerKind::yes_no) {
    write_box(group, "radio", std::string(yes), page);
    write_box(group, "radio", std::string(no), page);
  } else if (has_boxes(answers)) {
    write_boxes(answers, group, page);
  }
  const bool is_one_of =
      !answers.many && (answers.kind == AnswerKind::yes_no || has_boxes(answers));
  write_box(group, is_one_of ? "radio" : "checkbox", "Not known", page);
  page.end();
}

void write_answers(const Answers& answers, const std::string& group, MarkupWriter& page) {
  if (answers.kind == AnswerKind::parts) return;
  const bool has_line = answers.kind != AnswerKind::yes_no && answers.kind != AnswerKind::table &&
                        (!has_boxes(answers) || answers.own_words);
  if (has_line && !has_boxes(answers)) write_line(label_of(answers), "ruled", page);
  write_ticks(answers, group, page);
  if (has_line && has_boxes(answers)) write_line(label_of(answers), "ruled", page);
}

void write_evidence(MarkupWriter& page) {
  page.begin("div", {{"class", "evidence"}});
  write_line("Document", "ruled", page);
  write_line("Date", "ruled", page);
  write_line("Paragraph", "ruled", page);
  page.end();
}

void write_known(const FormQuestion& question, MarkupWriter& page) {
  if (question.known.text.empty()) return;
  page.begin("p", {{"class", "hint"}});
  page.text("Known now: ");
  page.element("bdi", {}, paper::one_line(told_value(question.known)));
  page.end();
}

/// Why it is asked, and where a list is filled in.
struct Beside {
  std::string why;
  std::string list;  // its title; "": it is no list
  std::string anchor;
};

void draw(const FormQuestion& question, std::size_t number, const Beside& beside,
          MarkupWriter& page) {
  page.begin("fieldset", {{"class", "ask"}});
  page.begin("legend");
  page.element("span", {{"class", "id"}}, std::to_string(number));
  page.text(" ");
  page.element("bdi", {}, paper::one_line(question.text));
  page.end();
  if (!beside.why.empty()) {
    page.element("p", {{"class", "hint"}}, paper::one_line(beside.why));
  }
  write_known(question, page);
  if (!beside.list.empty()) {
    page.begin("p");
    page.text("Fill in the list at the end: ");
    page.element("a", {{"href", "#" + beside.anchor}}, paper::one_line(beside.list));
    page.end();
  }
  write_answers(question.answers, fmt::format("q{}", number), page);
  if (question.answers.kind != AnswerKind::parts) write_evidence(page);
  page.end();
}

class Page {
 public:
  Page(const Forms& forms, paper::Writer& writer) : forms_(forms), writer_(writer) {}

  void write() {
    writer_.begin(front_of(forms_.front()));
    paper::Contents contents;
    for (const Form& form : forms_) {
      for (const std::string& person : people_of(form)) {
        contents.sections.emplace_back(anchor_of(form, person), titled(form, heading_of(person)));
      }
    }
    if (contents.sections.size() > 1) writer_.write(contents);
    for (const Form& form : forms_) write(form);
    writer_.end();
  }

 private:
  /// Of which kind it is, where there are two.
  [[nodiscard]] std::string titled(const Form& form, const std::string& title) const {
    return forms_.size() == 1 ? title : capitalised(std::string(word(form.kind))) + ": " + title;
  }
  static std::string anchor_of(const Form& form, const std::string& person) {
    return fmt::format("{}-{}", word(form.kind), paper::anchor(heading_of(person)));
  }
  static std::string anchor_of(const Form& form, const FormTable& table) {
    return fmt::format("{}-list-{}", word(form.kind), paper::anchor(table.path));
  }

  void write(const Form& form) {
    for (const std::string& person : people_of(form)) {
      writer_.write(
          paper::Section{2, Line(titled(form, heading_of(person))), anchor_of(form, person)});
      std::string_view said;
      for (const FormQuestion& question : form.questions) {
        if (question.ask != person) continue;
        const bool is_same = !question.why.empty() && question.why == said;
        write(question, form, is_same ? why_as_above : question.why);
        said = question.why;
      }
      writer_.write(paper::End{});
    }
    if (form.tables.empty()) return;
    writer_.write(
        paper::Section{2, Line(titled(form, "Lists")), fmt::format("{}-lists", word(form.kind))});
    for (const FormTable& table : form.tables) write(table, form);
    writer_.write(paper::End{});
  }

  void write(const FormQuestion& question, const Form& form, std::string_view why) {
    Beside beside{std::string(why), {}, {}};
    if (const FormTable* table = form.find_table(question.key)) {
      beside.list = table->title;
      beside.anchor = anchor_of(form, *table);
    }
    const std::size_t number = ++number_;
    const auto drawn = [&question, number, beside](MarkupWriter& page) {
      draw(question, number, beside, page);
    };
    writer_.write(paper::Figure{drawn});
  }

  void write(const FormTable& table, const Form& form) {
    writer_.write(paper::Heading{3, Line(table.title), anchor_of(form, table)});
    const std::string text =
        (table.question.empty() ? "" : table.question + " ") + "Now: " + state_of(table);
    writer_.write(paper::Paragraph{Line(text)});
    if (table.may_be_partial) write_complete();
    writer_.write(rows_of(table));
  }

  /// On paper there is room for the first columns, and nobody invents an identifier.
  static paper::Table rows_of(const FormTable& table) {
    paper::Table rows{table.title, {"No."}, {}, "sheet"};
    rows.captioned = false;
    rows.compact = true;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size() && shown.size() < most_shown_columns; ++i) {
      if (table.columns[i].key == "id") continue;
      shown.push_back(i);
      rows.columns.emplace_back(table.columns[i].title);
    }
    for (std::size_t i = 0; i < table.rows.size() + empty_rows; ++i) {
      std::vector<Line> cells{Line(std::to_string(i + 1))};
      for (const std::size_t column : shown) {
        cells.emplace_back(i < table.rows.size() ? told_value(table.rows[i].values[column]) : "");
      }
      rows.rows.push_back(std::move(cells));
    }
    return rows;
  }

  void write_complete() {
    const std::size_t number = ++number_;
    writer_.write(paper::Figure{[number](MarkupWriter& page) {
      const std::string group = fmt::format("q{}", number);
      page.begin("fieldset", {{"class", "ask"}});
      page.begin("legend");
      page.element("span", {{"class", "id"}}, std::to_string(number));
      page.text(" Is this list complete?");
      page.end();
      page.begin("div", {{"class", "ticks"}});
      write_box(group, "radio", std::string(yes), page);
      write_box(group, "radio", std::string(no), page);
      write_box(group, "radio", "Not known", page);
      page.end();
      page.end();
    }});
  }

  const Forms& forms_;
  paper::Writer& writer_;
  std::size_t number_ = 0;
};

}  // namespace

void write_html(const Forms& forms, const paper::Look& /*look*/, std::ostream& out) {
  Page(forms, *paper::html_writer(out)).write();
}

}  // namespace icpcheck::form
