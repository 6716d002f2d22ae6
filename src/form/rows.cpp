// SPDX-License-Identifier: MIT
#include "form/rows.hpp"

#include <sstream>

#include "form/values.hpp"
#include "form/words.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/report/json_writer.hpp"

namespace icpcheck::form {
namespace {

/// A cell of a spreadsheet has room for 32,767 characters.
constexpr std::size_t most_bytes = 32'000;

/// How a spreadsheet is to take what people write as an answer.
sheet::Format format_of_asked(const Asked& asked) {
  if (asked.many) return sheet::Format::text;
  switch (asked.kind) {
    case AnswerKind::date:
      return sheet::Format::date;
    case AnswerKind::whole_number:
    case AnswerKind::number:
      return sheet::Format::by_content;
    default:
      return sheet::Format::text;
  }
}

/// What cannot be answered in one cell has none to fill in.
sheet::Field answer_field(const Asked& asked) {
  if (asked.kind == AnswerKind::parts) return {.content = {}, .style = sheet::Style::plain};
  return {.content = {}, .style = sheet::Style::answer, .format = format_of_asked(asked)};
}

sheet::Field to_fill_in(sheet::Format format) {
  return {.content = {}, .style = sheet::Style::answer, .format = format};
}

/// What stands in a cell that nobody fills in.
std::string text_of_part(Part part, const Asked& asked, const Form& form) {
  switch (part) {
    case Part::person:
      return asked.person;
    case Part::question:
      return asked.question;
    case Part::why:
      return asked.why;
    case Part::possible:
      return asked.possible;
    case Part::known:
      return asked.known.text;
    case Part::key:
      return asked.key;
    case Part::value:
      return asked.known.raw;
    case Part::description:
      return form.id;
    case Part::digest:
      return form.digest;
    case Part::form:
      return std::to_string(form.version);
    case Part::day:
      return to_string(form.day);
    case Part::item:
      return asked.item;
    default:
      return {};
  }
}

}  // namespace

Asked asked_of(const FormQuestion& question) {
  return {.person = question.ask,
          .question = question.text,
          .why = question.why,
          .possible = possible_answers(question.answers, true),
          .known = question.known,
          .key = question.key,
          .item = question.item,
          .kind = question.answers.kind,
          .many = question.answers.many};
}

Asked asked_if_complete(const FormTable& table) {
  Known known;
  if (table.complete == Completeness::complete) known = {"true", std::string(yes)};
  if (table.complete == Completeness::partial) known = {"false", std::string(no)};
  return {.person = table.ask,
          .question = table.title + ": is this list complete?",
          .possible = "Yes or no.",
          .known = std::move(known),
          .key = table.complete_key(),
          .kind = AnswerKind::yes_no};
}

sheet::Field field_of(Part part, const Asked& asked, const Form& form) {
  switch (part) {
    case Part::answer:
      return answer_field(asked);
    case Part::date:
      return to_fill_in(sheet::Format::date);
    case Part::not_known:
    case Part::document:
    case Part::paragraph:
    case Part::answered_by:
    case Part::remark:
    case Part::remove:
      return to_fill_in(sheet::Format::text);
    default:
      break;
  }
  const bool quiet = part == Part::why || part == Part::known;
  std::string text = text_of_part(part, asked, form);
  return {text.empty() ? sheet::Content{} : sheet::Content{std::move(text)},
          quiet ? sheet::Style::quiet : sheet::Style::plain, sheet::Format::text};
}

std::string value_of(const FormRow& row, const FormTable& table) {
  std::ostringstream text;
  report::JsonWriter json(text);
  json.begin_object("", report::JsonWriter::Layout::line);
  bool empty = true;
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (row.values[i].raw.empty()) continue;
    // The keys of columns are fields of the schema: words, dots and nothing to escape.
    json.text(table.columns[i].key, row.values[i].raw);
    empty = false;
  }
  json.end();
  json.hand_over();
  if (empty) return {};
  std::string value = text.str();
  return value.size() > most_bytes ? "sha256:" + sha256(value) : value;
}

}  // namespace icpcheck::form
