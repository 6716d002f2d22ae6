// SPDX-License-Identifier: MIT
// The result of one check, in the order of docs/packs.md, "Statuses": does it apply, does it
// hold, for each subject if it has subjects.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "audit/inquiry.hpp"
#include "audit/name_list.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::audit {
namespace {

using cel::Answer;
using cel::Outcome;

Status status_of_answer(Answer answer) {
  constexpr std::array statuses_of_answers{Status::met, Status::gap, Status::not_stated,
                                           Status::error};
  return statuses_of_answers[static_cast<std::size_t>(answer)];
}

/// Error, else gap, else not stated, else met.
Status worse(Status a, Status b) {
  constexpr std::array heaviest_first{Status::error, Status::gap, Status::not_stated, Status::met};
  return *std::ranges::find_if(heaviest_first,
                               [&](Status status) { return status == a || status == b; });
}

Outcome evaluate(const Expression& expression, Inquiry& inquiry) {
  return inquiry.evaluator.evaluate(expression.program(inquiry.subjected.kind), inquiry.bindings);
}

/// The expression from `offset` on, as far as a sentence has room.
std::string_view excerpt(std::string_view text, std::size_t offset) {
  constexpr int most_characters = 40;
  text.remove_prefix(std::min(offset, text.size()));
  std::size_t end = 0;
  for (int i = 0; i < most_characters && end < text.size(); ++i) end += decode(text, end).length;
  return text.substr(0, end);
}

void set_error(const Outcome& outcome, const Expression& expression, Finding& finding) {
  finding.status = Status::error;
  finding.sentence = fmt::format(
      "This check could not be worked out: {} The fault is in the pack or in the data, at \"{}\".",
      outcome.error, excerpt(expression.text, outcome.offset));
}

/// The day that an expression gives; empty: it is not stated.
std::optional<Date> day_from(const std::optional<Expression>& expression, Inquiry& inquiry) {
  if (!expression) return std::nullopt;
  const Outcome outcome = evaluate(*expression, inquiry);
  if (outcome.answer != Answer::yes) return std::nullopt;
  const auto* time = std::get_if<cel::Timestamp>(&outcome.value.variant());
  if (time == nullptr) return std::nullopt;
  constexpr std::int64_t seconds_of_a_day = 86400;
  return Date{static_cast<std::int32_t>(time->seconds / seconds_of_a_day)};
}

/// What holds, but only from a day on that has not come, does not count yet.
Outcome evaluate_holds(const Check& check, Inquiry& inquiry, Finding& finding) {
  Outcome outcome = evaluate(check.holds, inquiry);
  if (outcome.answer != Answer::yes || !check.since) return outcome;
  const std::optional<Date> since = day_from(check.since, inquiry);
  if (!since) return outcome;
  if (*since <= inquiry.setup.options.as_of) {
    if (!finding.since || *finding.since < *since) finding.since = since;
    return outcome;
  }
  outcome = evaluate(*check.since, inquiry);
  outcome.answer = Answer::no;
  return outcome;
}

void answer_directly(const Check& check, Inquiry& inquiry, Finding& finding) {
  const Outcome outcome = evaluate_holds(check, inquiry, finding);
  finding.status = status_of_answer(outcome.answer);
  if (finding.status != Status::met) finding.begins = day_from(check.begins, inquiry);
  if (outcome.answer == Answer::yes && !inquiry.setup.keep_facts_of_met) {
    return count_facts(outcome, inquiry, finding);
  }
  add_facts(outcome, inquiry, finding);
  if (outcome.answer == Answer::error) set_error(outcome, check.holds, finding);
}

const yaml::Node* node_of(const cel::Value& value) {
  const auto* stated = std::get_if<cel::Stated>(&value.variant());
  return stated == nullptr ? nullptr : stated->node;
}

/// Whether the element bound last is a subject at all: yes, no, unknown or error.
Outcome choose(const Subjects& subjects, Inquiry& inquiry) {
  if (subjects.where) return evaluate(*subjects.where, inquiry);
  Outcome chosen;
  chosen.answer = Answer::yes;
  return chosen;
}

/// Whether an element is a subject is open: the check is, too, but nobody names the element.
void add_undecided(const Outcome& chosen, const Inquiry& inquiry, Finding& finding) {
  finding.status = worse(finding.status, Status::not_stated);
  add_facts(chosen, inquiry, finding);
}

/// Of several bodies that fall short the oldest counts; one that is not dated has always been
/// there.
void add_beginning(const std::optional<Date>& begins, Finding& finding) {
  const Date always;
  const Date day = begins.value_or(always);
  if (!finding.begins || day < *finding.begins) finding.begins = day;
}

/// The name of the organisation of that id; the text itself where it is none.
std::string organisation_name(const std::string& id, const Inquiry& inquiry) {
  for (const yaml::Node* body : items_at(*inquiry.subjected.root, "organisations")) {
    if (text_at(*body, "id") != id) continue;
    const std::string name = text_at(*body, "name");
    return name.empty() ? id : name;
  }
  return id;
}

void add_subject(const Check& check, const cel::Value& value, Inquiry& inquiry, NameList& names,
                 Finding& finding) {
  Outcome outcome = choose(*check.subjects, inquiry);
  if (outcome.answer == Answer::no) return;
  if (outcome.answer == Answer::unknown) return add_undecided(outcome, inquiry, finding);
  const Expression* expression = check.subjects->where ? &*check.subjects->where : &check.holds;
  const std::optional<Date> begins = day_from(check.begins, inquiry);
  if (begins && inquiry.setup.options.as_of < *begins) return;  // there is no such body yet
  if (outcome.answer == Answer::yes) {
    outcome = evaluate_holds(check, inquiry, finding);
    expression = &check.holds;
  }
  const Status status = status_of_answer(outcome.answer);
  if (status != Status::met) add_beginning(begins, finding);
  ++finding.subject_count;
  const Status before = finding.status;
  finding.status = worse(finding.status, status);
  if (status == Status::error && before != Status::error) set_error(outcome, *expression, finding);
  add_facts(outcome, inquiry, finding);
  if (status == Status::met) return;
  names.collect_subject(status, before);
  const yaml::Node* node = node_of(value);
  SubjectResult subject =
      subject_result(node == nullptr ? *inquiry.subjected.root : *node, status, outcome, inquiry);
  if (node == nullptr) subject.name = subject.key = cel::to_text(value);
  if (value.is_text()) subject.name = organisation_name(subject.name, inquiry);
  finding.subjects.push_back(std::move(subject));
}

/// The stated list that a list is, or that it was made from; null for places that are loaded.
const yaml::Node* origin_of(const Outcome& list) {
  if (const yaml::Node* node = node_of(list.value)) return node;
  const auto stated = std::ranges::find_if(list.facts, [](const cel::Fact& fact) {
    return fact.stated() && fact.node->kind() == yaml::Kind::list;
  });
  return stated == list.facts.end() ? nullptr : stated->node;
}

/// A partial list may hold more subjects, of which nothing is known.
void add_tail(const Outcome& list, const Inquiry& inquiry, Finding& finding) {
  finding.status = worse(finding.status, Status::not_stated);
  Outcome rest;
  rest.answer = Answer::unknown;
  rest.fact_count = 1;
  cel::Fact tail;
  tail.node = origin_of(list);
  tail.tail = true;
  if (tail.node == nullptr) tail.variable = joined_name(inquiry.subjected.kind);
  rest.facts.push_back(tail);
  add_facts(rest, inquiry, finding);
}

/// Of several elements with one name each says its id, too: most councils name their board alike.
void tell_apart(const std::vector<cel::Value>& items, const Inquiry& inquiry, Finding& finding) {
  if (finding.subjects.empty()) return;
  std::unordered_map<std::string, std::size_t> times;
  if (items.front().is_text()) {
    for (const yaml::Node* body : items_at(*inquiry.subjected.root, "organisations")) {
      ++times[text_at(*body, "name")];
    }
  } else {
    for (const cel::Value& item : items) ++times[cel::to_text(item)];
  }
  for (SubjectResult& subject : finding.subjects) {
    const bool is_unique = times[subject.name] < 2 || subject.key.empty();
    if (is_unique || subject.key == subject.name) continue;
    // A seat is told by its post and organisation, which say the name again.
    const bool says_name = subject.key.starts_with(subject.name);
    subject.name = says_name ? subject.key : subject.name + " (" + subject.key + ')';
  }
}

void answer_for_each(const Check& check, Inquiry& inquiry, Finding& finding) {
  const Subjects& subjects = *check.subjects;
  const Outcome list = evaluate(subjects.list, inquiry);
  if (list.answer != Answer::yes) {
    finding.status = list.answer == Answer::error ? Status::error : Status::not_stated;
    if (list.answer == Answer::error) set_error(list, subjects.list, finding);
    return add_facts(list, inquiry, finding);
  }
  finding.status = Status::met;
  NameList names(check, inquiry, finding);
  const std::vector<cel::Value> items = cel::items_of(list.value, *inquiry.setup.schema);
  for (const cel::Value& value : items) {
    inquiry.bindings.variables.emplace_back(value);
    add_subject(check, value, inquiry, names, finding);
    inquiry.bindings.variables.pop_back();
  }
  tell_apart(items, inquiry, finding);
  if (cel::is_partial(list.value)) return add_tail(list, inquiry, finding);
  if (finding.subject_count > 0 || finding.status != Status::met) return;
  finding.status = subjects.empty;
  add_facts(list, inquiry, finding);
  finding.sentence = check.unless;
  if (!check.unless.empty() && subjects.empty == Status::not_applicable) return;
  finding.sentence =
      fmt::format("There is nothing to ask this about: {} has no such item.", subjects.list.text);
}

void answer_holds(const Check& check, Inquiry& inquiry, Finding& finding) {
  check.subjects ? answer_for_each(check, inquiry, finding)
                 : answer_directly(check, inquiry, finding);
}

void set_not_applicable(std::string sentence, Finding& finding) {
  finding.status = Status::not_applicable;
  finding.sentence = std::move(sentence);
}

/// True when `when` has settled the finding.
bool settled_by_when(const Check& check, const Outcome& when, Finding& finding) {
  if (when.answer == Answer::error) set_error(when, *check.when, finding);
  if (when.answer == Answer::no) set_not_applicable(check.unless, finding);
  return when.answer == Answer::error || when.answer == Answer::no;
}

}  // namespace

Finding answer(const Check& check, Inquiry& inquiry) {
  Finding finding;
  finding.check = &check;
  if (!check.applies_to.contains(inquiry.subjected.kind)) {
    set_not_applicable("This is not asked of a " + std::string(word(inquiry.subjected.kind)) + '.',
                       finding);
    return finding;
  }
  if (!inquiry.evaluator.begin_check()) {
    finding.status = Status::error;
    finding.sentence = fmt::format("This check was not asked: {}", cel::Evaluator::pack_limit);
    return finding;
  }
  std::optional<Outcome> when;
  if (check.when) when = evaluate(*check.when, inquiry);
  if (when && settled_by_when(check, *when, finding)) return finding;
  answer_holds(check, inquiry, finding);
  const bool unsure = when && when->answer == Answer::unknown;
  if (unsure && (finding.status == Status::gap || finding.status == Status::not_stated)) {
    finding.status = Status::not_stated;
    finding.sentence = "It is not known whether this applies.";
    add_facts(*when, inquiry, finding);
  }
  // With subjects the expression speaks of each of them, and was asked there.
  if (!check.subjects) NameList(check, inquiry, finding).collect();
  return finding;
}

}  // namespace icpcheck::audit
