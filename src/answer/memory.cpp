// SPDX-License-Identifier: MIT
// What a round leaves in the description: documents, and who was asked what.
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

}  // namespace

void Taker::cite(const Reply& reply, const std::string& fact) {
  if (reply.cited.document.empty()) return;
  static_cast<void>(draft_.cite(reply.cited, {fact}, diagnostics_));
}

void Taker::remember(const Reply& reply, const std::string& fact, std::string_view result) {
  const Sheet& sheet = sheet_of(reply);
  Remembered made{.fact = fact,
                  .of = sheet.person.empty() ? who_said(reply) : sheet.person,
                  .result = std::string(result),
                  .by = reply.by,
                  .paragraph = reply.cited.paragraph,
                  .asked_on = sheet.day};
  const auto same = std::ranges::find_if(memory_, [&made](const Remembered& other) {
    return other.fact == made.fact && other.of == made.of;
  });
  if (same == memory_.end()) {
    memory_.push_back(std::move(made));
  } else if (same->result != "waiting") {
    // What is to be decided yet stays so, whatever else was said of the same list.
    *same = std::move(made);
  }
}

void Taker::write_memory() {
  for (const Remembered& each : memory_) {
    const auto asked = items_at(draft_.root(), "asked");
    std::size_t position = asked.size();
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (text_at(*asked[i], "fact") == each.fact && text_at(*asked[i], "of") == each.of) {
        position = i;
      }
    }
    const bool is_new = position == asked.size();
    edit::Value value =
        is_new ? edit::map({{"fact", edit::text(each.fact)}, {"of", edit::text(each.of)}})
               : edit::value_of(*asked[position]);
    const auto put = [&value](const std::string& key, edit::Value what) {
      if (edit::Value* known = value.find(key)) {
        *known = std::move(what);
      } else {
        value.fields.emplace_back(key, std::move(what));
      }
    };
    const Date on = std::min(each.asked_on.value_or(round_.on), round_.on);
    if (is_new) put("asked_on", edit::day(to_string(on)));
    put("result", edit::text(each.result));
    if (each.result != "waiting") {
      if (!each.by.empty()) put("answered_by", edit::text(each.by));
      put("answered_on", edit::day(to_string(round_.on)));
      if (!each.paragraph.empty()) put("paragraph", edit::text(each.paragraph));
    }
    const std::string path = is_new ? "asked[+]" : "asked[" + std::to_string(position) + "]";
    if (!draft_.set(path, value, diagnostics_)) return;
  }
}

bool is_sound(const Draft& draft, const Outcome& outcome, Diagnostics& diagnostics) {
  Diagnostics found;
  const bool sound = draft.is_sound(found);
  for (Diagnostic problem : found.items()) {
    for (const Written& each : outcome.written) {
      const yaml::Node* fact = find_path(draft.root(), each.fact);
      if (fact == nullptr || each.place.empty() || !covers(*fact, problem.where)) continue;
      problem.related.push_back({{.file = each.file}, "This was answered in " + each.place + "."});
    }
    diagnostics.add(std::move(problem));
  }
  return sound;
}

Outcome Taker::take() {
  take_new_rows(true);
  take_new_rows(false);
  take_facts();
  take_completeness();
  take_removals();
  if (!diagnostics_.has_errors()) write_memory();
  return std::move(outcome_);
}

Outcome take(const Replies& replies, const Round& round, Draft& draft, Diagnostics& diagnostics) {
  return Taker(replies, round, draft, diagnostics).take();
}

}  // namespace icpcheck::answer
