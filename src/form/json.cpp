// SPDX-License-Identifier: MIT
// Forms for programs. All members are there always; what is not known is "".
#include "form/words.hpp"
#include "form/writers.hpp"
#include "icpcheck/report/json_writer.hpp"

namespace icpcheck::form {
namespace {

using report::JsonWriter;
constexpr auto on_line = JsonWriter::Layout::line;

constexpr std::array<std::string_view, 9> answer_words{
    "yes_no", "choice", "date", "whole_number", "number", "text", "organisation", "table", "parts"};
constexpr std::array<std::string_view, 3> completeness_words{"not_stated", "partial", "complete"};

void write(JsonWriter& json, const Answers& answers) {
  json.begin_object("answers");
  json.text("kind", answer_words[static_cast<std::size_t>(answers.kind)]);
  json.flag("many", answers.many);
  json.flag("own_words", answers.own_words);
  json.text("listed", answers.listed);
  json.begin_array("choices");
  for (const AnswerChoice& choice : answers.choices()) {
    json.begin_object("", on_line);
    json.text("word", choice.word);
    json.text("title", choice.title);
    json.text("description", choice.description);
    json.end();
  }
  json.end();
  json.end();
}

void write(JsonWriter& json, const Known& known) {
  json.begin_object("known", on_line);
  json.text("value", known.raw);
  json.text("text", known.text);
  json.end();
}

void write(JsonWriter& json, const FormQuestion& question) {
  json.begin_object();
  json.text("key", question.key);
  json.text("path", question.path);
  json.text("title", question.title);
  json.text("about", question.about);
  json.text("question", question.text);
  json.text("why", question.why);
  json.text("weight", question.weight);
  json.number("settles", static_cast<std::int64_t>(question.settles));
  json.number("opens", static_cast<std::int64_t>(question.opens));
  json.texts("checks", question.checks);
  json.texts("clauses", question.clauses);
  json.text("ask", question.ask);
  json.text("write", question.write);
  json.flag("rest", question.rest);
  json.flag("open", question.open);
  write(json, question.answers);
  write(json, question.known);
  json.texts("evidence", question.evidence);
  json.end();
}

void write(JsonWriter& json, const FormTable& table) {
  json.begin_object();
  json.text("path", table.path);
  json.text("title", table.title);
  json.text("question", table.question);
  json.text("ask", table.ask);
  json.text("complete", completeness_words[static_cast<std::size_t>(table.complete)]);
  json.flag("may_be_partial", table.may_be_partial);
  json.flag("open", table.open);
  json.begin_array("columns");
  for (const FormColumn& column : table.columns) {
    json.begin_object();
    json.text("key", column.key);
    json.text("title", column.title);
    json.text("question", column.question);
    json.text("ask", column.ask);
    json.flag("required", column.required);
    write(json, column.answers);
    json.end();
  }
  json.end();
  json.begin_array("rows");
  for (const FormRow& row : table.rows) {
    json.begin_object("", on_line);
    json.text("key", row.key);
    json.text("name", row.name);
    json.begin_array("values", on_line);
    for (const Known& known : row.values) json.text("", known.raw);
    json.end();
    json.end();
  }
  json.end();
  json.end();
}

void write(JsonWriter& json, const Form& form) {
  json.begin_object();
  json.text("id", form.id);
  json.text("name", form.name);
  json.text("kind", word(form.kind));
  json.text("file", form.file);
  json.text("sha256", form.digest);
  json.number("version", form.version);
  json.text("as_of", to_string(form.day));
  json.begin_array("questions");
  for (const FormQuestion& question : form.questions) write(json, question);
  json.end();
  json.begin_array("tables");
  for (const FormTable& table : form.tables) write(json, table);
  json.end();
  json.end();
}

}  // namespace

void write_json(const Forms& forms, const paper::Look& /*look*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", "icpcheck/questions/1");
  json.begin_array("forms");
  for (const Form& form : forms) write(json, form);
  json.end();
  json.end();
  json.finish();
}

}  // namespace icpcheck::form
