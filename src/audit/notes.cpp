// SPDX-License-Identifier: MIT
#include "audit/notes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

constexpr std::int32_t days_of_a_year = 365;

void add_note(Diagnostic diagnostic, DescriptionResult& result) {
  diagnostic.severity = Severity::note;
  result.notes.push_back(std::move(diagnostic));
}

void note_waiver(const Waiver& waiver, const Setup& setup, DescriptionResult& result) {
  const Date as_of = setup.options.as_of;
  const Finding* finding = result.find(waiver.check);
  std::string message;
  if (finding == nullptr) {
    message = fmt::format("The waiver for {} was not used: that check was not run.", waiver.check);
  } else if (waiver.until && *waiver.until < as_of && finding->status == Status::waived) {
    message = fmt::format("The waiver for {} ended on {}; a later one is in force.", waiver.check,
                          to_string(*waiver.until));
  } else if (waiver.until && *waiver.until < as_of) {
    message =
        fmt::format("The waiver for {} ended on {}. The check counts again; its result is: {}.",
                    waiver.check, to_string(*waiver.until), phrase(finding->status));
  } else if (waiver.approved_on && as_of < *waiver.approved_on) {
    message = fmt::format("The waiver for {} begins on {}, after the day of this report.",
                          waiver.check, to_string(*waiver.approved_on));
  } else if (finding->status != Status::waived) {
    message = fmt::format("The waiver for {} was not needed; the result of the check is: {}.",
                          waiver.check, phrase(finding->status));
  }
  if (message.empty()) return;
  add_note(yaml::at_value(*waiver.node->find("check"), "audit.waiver", message), result);
}

/// An action for what is met is done, or the description says too much.
void note_actions(const Description& description, DescriptionResult& result) {
  const auto nodes = items_at(description.root(), "actions");
  for (std::size_t i = 0; i < nodes.size() && i < description.actions.size(); ++i) {
    if (!description.actions[i].open) continue;
    for (const yaml::Node* check : items_at(*nodes[i], "closes")) {
      const Finding* finding = result.find(check->text());
      if (finding == nullptr || finding->status != Status::met) continue;
      add_note(
          yaml::at_value(*check, "audit.action",
                         fmt::format("This action is open, but {} is met already.", check->text()),
                         "If the action is done, write status: done."),
          result);
    }
  }
}

void note_age(const Description& description, Date as_of, DescriptionResult& result) {
  const yaml::Node* node = description.root().find("described_on");
  if (node == nullptr || !description.described_on) return;
  const std::int32_t age = days_between(*description.described_on, as_of);
  if (age < 0) {
    add_note(yaml::at_key(*node, "audit.described_later",
                          fmt::format("The description is of {}, after the day of this report, {}.",
                                      to_string(*description.described_on), to_string(as_of))),
             result);
  }
  if (age > days_of_a_year) {
    add_note(yaml::at_key(*node, "audit.described_long_ago",
                          fmt::format("The description is {} days older than the day of this "
                                      "report, {}.",
                                      age, to_string(as_of)),
                          "Bring it up to date and change described_on."),
             result);
  }
}

void note_evidence(const Description& description, const std::vector<bool>& used,
                   DescriptionResult& result) {
  for (std::size_t i = 0; i < description.evidence.size(); ++i) {
    if (used[i]) continue;
    const Evidence& evidence = description.evidence[i];
    Diagnostic note;
    note.code = "audit.evidence";
    note.where = evidence.where;
    note.message = fmt::format(
        "The evidence \"{}\" supports nothing that these checks asked about.", evidence.id);
    note.source_line = description.document->line(evidence.where.line);
    add_note(std::move(note), result);
  }
}

}  // namespace

void add_notes(const Description& description, const std::vector<bool>& used_evidence,
               const Setup& setup, DescriptionResult& result) {
  if (setup.options.use_waivers) {
    for (const Waiver& waiver : description.waivers) note_waiver(waiver, setup, result);
  }
  note_actions(description, result);
  note_age(description, setup.options.as_of, result);
  note_left_out(description, setup.options.as_of, result);
  // With a few clauses only, most evidence is for something else.
  if (setup.options.only.empty()) note_evidence(description, used_evidence, result);
}

}  // namespace icpcheck::audit
