// SPDX-License-Identifier: MIT
// `icpcheck set` and `icpcheck unset`: single facts, for people and for scripts.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/edit_file.hpp"
#include "icpcheck/answer/memory.hpp"
#include "icpcheck/answer/understand.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/form/answers.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/model/field_at.hpp"

namespace icpcheck::cli {
namespace {

/// A fact and what it is to be.
struct Assignment {
  std::string path;
  std::string value;
};

std::vector<std::string> facts_of(const Options& options) {
  return {options.arguments.begin() + 1, options.arguments.end()};
}

std::optional<Assignment> read_assignment(const std::string& word, Diagnostics& problems) {
  const std::size_t sign = word.find('=');
  if (sign == std::string::npos || sign == 0) {
    problems.add(misuse("cli.no_assignment", "\"" + word + "\" does not say what a fact is to be.",
                        "Write the fact, = and its value: icp.meetings.in_public=yes."));
    return std::nullopt;
  }
  return Assignment{std::string(answer::trimmed(word.substr(0, sign))), word.substr(sign + 1)};
}

/// The fields beside which a key was looked for, for a hint.
Diagnostic unknown_fact(const answer::Draft& draft, const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::string above = dot == std::string::npos ? "" : path.substr(0, dot);
  std::vector<std::string_view> names;
  std::optional<schema::TypeId> type;
  if (above.empty()) {
    type = schema::root_type(draft.root(), draft.schema());
  } else {
    type = draft.type_of(above);
  }
  if (type) {
    for (const schema::Field& field : draft.schema().type(*type).fields) {
      names.emplace_back(field.name);
    }
  }
  const std::string hint = did_you_mean(path.substr(dot + 1), names);
  return misuse(
      "cli.unknown_fact", "\"" + path + "\" is no fact of a description.",
      hint.empty() ? "\"icpcheck questions\" lists the facts, as does docs/fields.md." : hint);
}

/// "icp.members:complete=no": whether a list names all that there is.
bool set_complete(answer::Draft& draft, const std::string& list, const std::string& value,
                  Diagnostics& problems) {
  if (!draft.may_be_partial(list)) {
    problems.add(misuse("cli.never_partial",
                        "\"" + list + "\" is no list that says whether it is complete.",
                        "Leave " + std::string(form::complete_suffix) + " out."));
    return false;
  }
  const answer::Understood said = answer::understand(value, {.kind = form::AnswerKind::yes_no});
  if (!said.value) {
    problems.add(misuse("cli.bad_value", list + ": " + said.problem, said.hint));
    return false;
  }
  return draft.set_complete(list, *said.value == edit::boolean(true), problems);
}

bool set_fact(answer::Draft& draft, const Assignment& asked, Diagnostics& problems) {
  if (asked.path.ends_with(form::complete_suffix)) {
    const std::size_t end = asked.path.size() - form::complete_suffix.size();
    return set_complete(draft, asked.path.substr(0, end), asked.value, problems);
  }
  const auto type = draft.type_of(asked.path);
  if (!type && !asked.path.starts_with("local.")) {
    problems.add(unknown_fact(draft, asked.path));
    return false;
  }
  form::Answers answers{.kind = form::AnswerKind::parts};
  if (type) answers = form::answers_of(draft.schema(), draft.root(), *type);
  const answer::Understood understood = answer::understand(asked.value, answers);
  if (!understood.value) {
    problems.add(misuse("cli.bad_value", asked.path + ": " + understood.problem, understood.hint));
    return false;
  }
  return draft.set(asked.path, *understood.value, problems);
}

void set(const Options& options, const Session& session, Diagnostics& problems) {
  std::vector<Assignment> assignments;
  for (const std::string& word : facts_of(options)) {
    if (auto each = read_assignment(word, problems)) assignments.push_back(*std::move(each));
  }
  auto draft = open_draft(options.arguments.front(), options, problems);
  if (!draft) return;
  std::vector<std::string> paths;
  for (const Assignment& each : assignments) {
    if (!set_fact(*draft, each, problems) || each.path.ends_with(form::complete_suffix)) continue;
    const bool added = each.path.ends_with("[+]");
    paths.push_back(added ? each.path.substr(0, each.path.size() - 3) : each.path);
  }
  if (problems.has_errors()) return;
  if (!draft->cite(answer::read_citation(options.evidence), paths, problems)) return;
  for (const std::string& path : paths) {
    if (!answer::close(path, options.as_of, *draft, problems)) return;
  }
  static_cast<void>(keep_draft(*draft, options.arguments.front(), options, session, problems));
}

void unset(const Options& options, const Session& session, Diagnostics& problems) {
  auto draft = open_draft(options.arguments.front(), options, problems);
  if (!draft) return;
  for (const std::string& path : facts_of(options)) {
    static_cast<void>(draft->remove(path, problems));
  }
  if (problems.has_errors()) return;
  static_cast<void>(keep_draft(*draft, options.arguments.front(), options, session, problems));
}

}  // namespace

int run_set(const Options& options, const Session& session, Diagnostics& problems) {
  set(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

int run_unset(const Options& options, const Session& session, Diagnostics& problems) {
  unset(options, session, problems);
  return problems.has_errors() ? not_checked : all_well;
}

}  // namespace icpcheck::cli
