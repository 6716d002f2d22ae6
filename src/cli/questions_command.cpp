// SPDX-License-Identifier: MIT
// `icpcheck questions`: lists what to find out, to read, to send round and to fill in.
#include <algorithm>
#include <optional>
#include <utility>

#include "cli/asked_status.hpp"
#include "cli/command.hpp"
#include "cli/edit_file.hpp"
#include "cli/guard.hpp"
#include "cli/inputs.hpp"
#include "cli/outputs.hpp"
#include "cli/read_input.hpp"
#include "cli/set_up.hpp"
#include "cli/subject.hpp"
#include "icpcheck/answer/memory.hpp"
#include "icpcheck/audit/audit.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/sha256.hpp"
#include "icpcheck/form/formats.hpp"

namespace icpcheck::cli {
namespace {

void check_questions_use(const Options& options, Diagnostics& problems) {
  const bool has_file = !options.arguments.empty();
  if (has_file && options.kind) {
    problems.add(misuse("cli.kind_of_file", "--kind is for the list of questions without a file.",
                        "Leave it out: the file says what it is about."));
  }
  const bool is_file = has_file && options.arguments.front() != standard_input;
  if (!is_file && (options.record || options.status)) {
    problems.add(misuse("cli.no_file_to_record",
                        std::string(options.record ? "--record" : "--status") + " needs a file.",
                        "Name the description: what was asked is noted there."));
  }
  const bool asks = options.record || options.top > 0 || !options.asked_of.empty() ||
                    !options.clause.empty() || options.all_facts || !options.outputs.empty() ||
                    !options.formats.empty();
  if (options.status && asks) {
    problems.add(misuse("cli.status_alone", "--status tells what was asked; it asks nothing.",
                        "Leave out what belongs to asking: --record, --output, --format, --top, "
                        "--for, --clause and --all."));
  }
  if (options.due && !options.record) {
    problems.add(misuse("cli.due_of_nothing", "--due says by when, but nothing is recorded.",
                        "Add --record."));
  }
  if (options.due && *options.due < options.as_of) {
    problems.add(misuse("cli.due_before", "--due is before the day of the questions.",
                        "Write a day on or after " + to_string(options.as_of) + "."));
  }
}

/// A workbook is no text.
void check_outputs(const std::vector<Output>& outputs, const Session& session,
                   Diagnostics& problems) {
  const bool is_printed = std::ranges::any_of(
      outputs, [](const Output& output) { return output.format == "xlsx" && output.file.empty(); });
  if (!is_printed || !session.terminal.out_is_terminal) return;
  problems.add(misuse("cli.xlsx_to_terminal", "A terminal cannot show a workbook.",
                      "Give it a file: -o questions.xlsx."));
}

/// Who is meant by --for; none: everybody.
std::vector<std::string> asked_people(const Options& options, Diagnostics& problems) {
  if (options.asked_of.empty()) return {};
  const std::vector<std::string> known = form::people_of(arrangements());
  std::vector<std::string> people = form::people_like(options.asked_of, known);
  if (people.empty()) {
    problems.add(misuse("cli.unknown_role",
                        "Nobody is asked who is called \"" + options.asked_of + "\".",
                        "Known are: " + join_words(known) + "."));
  }
  return people;
}

/// The clause as its pack writes it; "": all.
std::string clause_asked_about(const Options& options, const Run& run, Diagnostics& problems) {
  if (options.clause.empty()) return {};
  const std::vector<std::string_view> known = clause_ids(run.packs.chosen);
  std::string clause(find_id(options.clause, known));
  // A check stands for its clause.
  if (clause.empty()) clause = find_id(options.clause.substr(0, options.clause.find('.')), known);
  if (clause.empty()) {
    std::string hint = did_you_mean(options.clause, known);
    if (hint.empty()) hint = "\"icpcheck catalogue\" lists all clauses.";
    problems.add(misuse("cli.unknown_clause",
                        "\"" + options.clause + "\" is not a clause of the packs that are asked.",
                        std::move(hint)));
  }
  return clause;
}

/// Empty, with an error, when no check applies.
std::optional<form::Form> form_of(const batch::Loaded& loaded, std::size_t subject, const Run& run,
                                  const Options& options, Diagnostics& problems) {
  const Description& description = loaded.descriptions[subject];
  Report report = empty_report(run);
  const audit::Setup setup = plan_for(run, options).setup;
  report.packs = setup.packs_for(description.kind);
  cel::Evaluator evaluator{setup.schema};
  const DescriptionResult result =
      audit::audit(description, loaded.joined[subject], setup, evaluator);
  if (!any_check_ran(result)) {
    problems.add(nothing_checked(std::string(description.file()), Severity::error));
    return std::nullopt;
  }
  return form::make_form({description, result, report, arrangements()},
                         options.all_facts ? form::Which::all : form::Which::open);
}

/// What each kind is asked, whoever it is.
form::Forms forms_of_kinds(const Run& run, const Options& options) {
  form::Forms forms;
  const audit::Setup setup = plan_for(run, options).setup;
  Report report = empty_report(run);
  for (const Kind kind : kinds) {
    if (options.kind && *options.kind != kind) continue;
    report.packs = setup.packs_for(kind);
    forms.push_back(form::make_form(kind, report, arrangements()));
  }
  return forms;
}

/// Empty, with errors, when something that was named cannot be read.
form::Forms forms_of(const Run& run, const Options& options, const Session& session,
                     const std::vector<Output>& outputs, Diagnostics& problems) {
  if (options.arguments.empty()) return forms_of_kinds(run, options);
  std::vector<batch::Input> inputs = take_inputs(options, session, problems);
  Guard guard;
  guard.add(inputs, "one of the files to read");
  if (!guard.check(outputs, problems) || problems.has_errors()) return {};
  const batch::Loaded loaded = load_inputs(std::move(inputs), run, options, true, problems);
  if (!loaded.complete || loaded.descriptions.empty()) return {};
  const auto subject =
      find_subject(loaded.descriptions, options, "questions", "questions are about one", problems);
  if (!subject) return {};
  auto form = form_of(loaded, *subject, run, options, problems);
  if (!form) return {};
  form::Forms forms;
  forms.push_back(std::move(*form));
  return forms;
}

/// The file with a note of who is asked what, which is not written yet. What is sent round knows
/// that file. What is known already is no question, nor is what only its parts can answer.
std::optional<answer::Draft> recorded(form::Form& form, const Options& options,
                                      Diagnostics& problems) {
  auto draft = open_draft(form.file, options, problems);
  if (!draft) return std::nullopt;
  for (const form::FormQuestion& question : form.questions) {
    const bool is_known = !question.known.raw.empty() && !question.rest;
    if (is_known || question.answers.kind == form::AnswerKind::parts) continue;
    const answer::Asked asked{.fact = question.key,
                              .of = question.ask.empty() ? "whoever knows" : question.ask,
                              .asked_on = options.as_of,
                              .due = options.due,
                              .result = std::string(answer::is_waiting)};
    if (!answer::remember(asked, *draft, problems)) return std::nullopt;
  }
  form.digest = sha256(draft->root().document().source());
  return draft;
}

void ask_questions(const Options& options, const Session& session, Diagnostics& problems) {
  const auto outputs = pair_outputs(options, option::form_format.words(), problems);
  if (outputs) check_outputs(*outputs, session, problems);
  const std::vector<std::string> people = asked_people(options, problems);
  const std::optional<Run> run = set_up(options, problems);
  if (!run) return;
  const std::string clause = clause_asked_about(options, *run, problems);
  if (problems.has_errors()) return;
  form::Forms forms = forms_of(*run, options, session, *outputs, problems);
  if (forms.empty()) return;
  for (form::Form& form : forms) {
    if (!people.empty()) form::keep_asked_of(people, form);
    if (!clause.empty()) form::keep_clause(clause, form);
    if (options.top > 0) form::keep_first(options.top, form);
  }
  std::optional<answer::Draft> draft;
  if (options.record) {
    draft = recorded(forms.front(), options, problems);
    if (!draft || !draft->is_sound(problems)) return;
  }
  const auto write = [&forms](const Output& output, const paper::Look& look, std::ostream& out) {
    form::formats().find(output.format)->write(forms, look, out);
  };
  // Nothing is noted as asked that could not be written to be sent.
  if (!write_outputs(*outputs, options, session, write, problems) || !draft) return;
  Options quiet = options;
  quiet.quiet = true;
  static_cast<void>(keep_draft(*draft, forms.front().file, quiet, session, problems));
}

}  // namespace

int run_questions(const Options& options, const Session& session, Diagnostics& problems) {
  check_questions_use(options, problems);
  if (!options.status) {
    ask_questions(options, session, problems);
  } else if (!problems.has_errors()) {
    tell_status(options, session, problems);
  }
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
