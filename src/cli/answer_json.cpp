// SPDX-License-Identifier: MIT
// The outcome of a round for programs: schemas/answers.schema.json says what each key is.
#include <array>
#include <string_view>

#include "cli/answer_outcome.hpp"
#include "icpcheck/report/json_writer.hpp"

namespace icpcheck::cli {
namespace {

using report::JsonWriter;
constexpr auto on_line = JsonWriter::Layout::line;

constexpr std::array<std::string_view, 4> change_kinds{"fact", "row", "removed", "complete"};

std::string day_text(const std::optional<Date>& day) { return day ? to_string(*day) : ""; }

void write_entry(JsonWriter& json, const answer::Written& change) {
  json.begin_object("", on_line);
  json.text("kind", change_kinds[static_cast<std::size_t>(change.what)]);
  json.text("fact", change.fact);
  json.text("before", change.before);
  json.text("after", change.value);
  json.text("who", change.who);
  json.text("document", change.cited.document);
  json.text("day", day_text(change.cited.date));
  json.text("sheet", change.file);
  json.text("place", change.place);
  json.end();
}

void write_entry(JsonWriter& json, const answer::Decision& decision) {
  json.begin_object();
  json.text("fact", decision.fact);
  json.begin_array("options");
  for (const answer::Option& each : decision.options) {
    json.begin_object("", on_line);
    json.text("value", each.value);
    json.text("who", each.who);
    json.text("document", each.evidence);
    json.text("day", day_text(each.day));
    json.text("place", each.place);
    json.end();
  }
  json.end();
  json.end();
}

}  // namespace

void write_outcome(const answer::Outcome& outcome, const std::string& file, bool written,
                   std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.text("format", "icpcheck/answers/1");
  json.text("file", file);
  json.flag("written", written);
  json.begin_array("changes");
  for (const answer::Written& each : outcome.written) write_entry(json, each);
  for (const answer::Written& each : outcome.removed) write_entry(json, each);
  json.end();
  json.begin_array("decisions");
  for (const answer::Decision& each : outcome.decisions) write_entry(json, each);
  json.end();
  json.begin_array("not_known");
  for (const answer::NotKnown& each : outcome.not_known) {
    json.begin_object("", on_line);
    json.text("fact", each.fact);
    json.text("of", each.of);
    json.end();
  }
  json.end();
  json.texts("known", outcome.known);
  json.number("without_document", static_cast<std::int64_t>(outcome.without_document));
  json.number("unanswered", static_cast<std::int64_t>(outcome.unanswered));
  json.end();
  json.finish();
}

}  // namespace icpcheck::cli
