// SPDX-License-Identifier: MIT
// What a round leaves in the description: documents, and who was asked what.
#include "icpcheck/answer/memory.hpp"

#include <algorithm>

#include "answer/round.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::answer {
namespace {

/// Whether the place is that of the value, or of something in it.
bool covers(const yaml::Node& node, const Location& where) {
  const Location own = node.value_location();
  if (own.line == where.line && own.column == where.column) return true;
  const Location key = node.location();
  if (key.line == where.line && key.column == where.column) return true;
  return std::ranges::any_of(node.children(),
                             [&where](const yaml::Node* child) { return covers(*child, where); });
}

void put(edit::Value& entry, const std::string& key, edit::Value value) {
  if (edit::Value* known = entry.find(key)) {
    *known = std::move(value);
  } else {
    entry.fields.emplace_back(key, std::move(value));
  }
}

}  // namespace

void Taker::cite(const Reply& reply, const std::string& fact) {
  if (reply.cited.document.empty()) return;
  static_cast<void>(draft_.cite(reply.cited, {fact}, diagnostics_));
}

void Taker::remember(const Reply& reply, const std::string& fact, std::string_view result,
                     bool undecided) {
  const Sheet& sheet = sheet_of(reply);
  Asked made{.fact = fact,
             .of = sheet.person.empty() ? who_said(reply) : sheet.person,
             .asked_on = std::min(sheet.day.value_or(round_.on), round_.on),
             .result = std::string(result),
             .undecided = undecided,
             .remark = reply.remark};
  if (result != is_waiting) {
    made.answered_by = reply.by;
    made.paragraph = reply.cited.paragraph;
  }
  const auto same = std::ranges::find_if(memory_, [&made](const Asked& other) {
    return other.fact == made.fact && other.of == made.of;
  });
  if (same == memory_.end()) {
    memory_.push_back(std::move(made));
  } else if (same->result != is_waiting) {
    // What is to be decided yet stays so, whatever else was said of the same list.
    *same = std::move(made);
  }
}

std::vector<Asked> asked_in(const yaml::Node& root) {
  std::vector<Asked> all;
  for (const yaml::Node* each : items_at(root, "asked")) {
    all.push_back({.fact = text_at(*each, "fact"),
                   .of = text_at(*each, "of"),
                   .asked_on = date_at(*each, "asked_on").value_or(Date{}),
                   .due = date_at(*each, "due"),
                   .result = text_at(*each, "result"),
                   .undecided = flag_at(*each, "undecided"),
                   .answered_by = text_at(*each, "answered_by"),
                   .answered_on = date_at(*each, "answered_on"),
                   .paragraph = text_at(*each, "paragraph"),
                   .remark = text_at(*each, "remark")});
  }
  return all;
}

bool remember(const Asked& asked, Draft& draft, Diagnostics& diagnostics) {
  const auto entries = items_at(draft.root(), "asked");
  const auto known = std::ranges::find_if(entries, [&asked](const yaml::Node* each) {
    return text_at(*each, "fact") == asked.fact && text_at(*each, "of") == asked.of;
  });
  const bool is_new = known == entries.end();
  edit::Value entry = is_new ? edit::map({}) : edit::value_of(**known);
  put(entry, "fact", edit::text(asked.fact));
  put(entry, "of", edit::text(asked.of));
  const std::string asked_on = to_string(asked.asked_on);
  const edit::Value* before = entry.find("asked_on");
  // Asked anew: what was said the last time is over.
  if (before != nullptr && before->text != asked_on) {
    for (const char* key : {"due", "remark"}) entry.remove(key);
  }
  put(entry, "asked_on", edit::day(asked_on));
  if (asked.due) put(entry, "due", edit::day(to_string(*asked.due)));
  put(entry, "result", edit::text(asked.result));
  entry.remove("undecided");
  if (asked.undecided) put(entry, "undecided", edit::boolean(true));
  if (asked.result == is_waiting) {
    for (const char* key : {"answered_by", "answered_on", "paragraph"}) entry.remove(key);
  }
  if (!asked.answered_by.empty()) put(entry, "answered_by", edit::text(asked.answered_by));
  if (asked.answered_on) put(entry, "answered_on", edit::day(to_string(*asked.answered_on)));
  if (!asked.paragraph.empty()) put(entry, "paragraph", edit::text(asked.paragraph));
  if (!asked.remark.empty()) put(entry, "remark", edit::text(asked.remark));
  const std::string path =
      is_new ? "asked[+]" : "asked[" + std::to_string(known - entries.begin()) + "]";
  return draft.set(path, entry, diagnostics);
}

bool close(const std::string& fact, Date day, Draft& draft, Diagnostics& diagnostics) {
  for (Asked& asked : asked_in(draft.root())) {
    if (asked.fact != fact || asked.result != is_waiting) continue;
    asked.result = is_answered;
    asked.undecided = false;
    asked.answered_on = std::max(day, asked.asked_on);
    if (!remember(asked, draft, diagnostics)) return false;
  }
  return true;
}

void Taker::write_memory() {
  const std::vector<Asked> before = asked_in(draft_.root());
  for (Asked& asked : memory_) {
    for (const Asked& known : before) {
      if (known.fact == asked.fact && known.of == asked.of) asked.asked_on = known.asked_on;
    }
    if (asked.result != is_waiting) asked.answered_on = std::max(round_.on, asked.asked_on);
    if (!answer::remember(asked, draft_, diagnostics_)) return;
  }
}

bool is_sound(const Draft& draft, const Outcome& outcome, Diagnostics& diagnostics) {
  Diagnostics found;
  const bool sound = draft.is_sound(found);
  for (Diagnostic problem : found.items()) {
    for (const Written& each : outcome.written) {
      const yaml::Node* fact = find_path(draft.root(), each.fact);
      if (fact == nullptr || each.place.empty() || !covers(*fact, problem.where)) continue;
      Location sheet;
      sheet.file = each.file;
      problem.related.push_back({std::move(sheet), "This was answered in " + each.place + "."});
    }
    diagnostics.add(std::move(problem));
  }
  return sound;
}

Outcome Taker::take() {
  outcome_.unanswered = replies_.unanswered;
  take_new_rows(true);
  take_new_rows(false);
  take_facts();
  give_ids();
  take_completeness();
  take_removals();
  if (!diagnostics_.has_errors()) write_memory();
  return std::move(outcome_);
}

Outcome take(const Replies& replies, const Round& round, Draft& draft, Diagnostics& diagnostics) {
  return Taker(replies, round, draft, diagnostics).take();
}

}  // namespace icpcheck::answer
