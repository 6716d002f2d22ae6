// SPDX-License-Identifier: MIT
// Who was asked what and has not answered yet, as far as the description keeps count.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

/// What one person owes, asked on one day.
struct Owed {
  std::string person;
  std::optional<Date> on;
  std::optional<Date> due;
  std::vector<std::string> facts;
  std::size_t not_known = 0;  // of these, what the person could not tell
};

constexpr std::string_view not_known = "not known";

std::vector<Owed> owed_in(const Description& description) {
  std::vector<Owed> all;
  for (const yaml::Node* asked : items_at(description.root(), "asked")) {
    const std::string result = text_at(*asked, "result");
    if (result == "answered") continue;
    Owed owed{text_at(*asked, "of"), date_at(*asked, "asked_on"), date_at(*asked, "due"), {}, 0};
    const auto is_same = [&owed](const Owed& each) {
      return each.person == owed.person && each.on == owed.on && each.due == owed.due;
    };
    auto known = std::ranges::find_if(all, is_same);
    if (known == all.end()) known = all.insert(known, std::move(owed));
    known->facts.push_back(fact_in_words(description, text_at(*asked, "fact")));
    if (in_words(std::string_view(result)) == not_known) ++known->not_known;
  }
  return all;
}

std::string day_or_not(std::optional<Date> day) { return day ? in_words(*day) : "Not stated"; }

std::string due_of(const Owed& owed, Date as_of) {
  const bool overdue = owed.due && *owed.due < as_of;
  return day_or_not(owed.due) + (overdue ? " (overdue)" : "");
}

std::string facts_of(const Owed& owed) {
  constexpr std::size_t few = 3;
  std::string text = listed(owed.facts, few);
  if (owed.not_known == owed.facts.size()) return text + ". The answer was: not known.";
  if (owed.not_known == 0) return text;
  return text + fmt::format(". Of {} the answer was: not known.", count_of(owed.not_known, "fact"));
}

}  // namespace

void write_asked(Brief& brief, const PaperSection& section) {
  constexpr std::size_t usual_room = 8;
  const std::size_t room = section.most == 0 ? usual_room : section.most;
  Table table{"", {"Who", "Asked for", "Asked on", "Due"}, {}};
  const std::vector<Owed> all = owed_in(brief.description);
  for (const Owed& owed : all) {
    if (table.rows.size() == room) break;
    table.rows.push_back({owed.person.empty() ? "Not stated" : capitalised(owed.person),
                          capitalised(facts_of(owed)), day_or_not(owed.on),
                          due_of(owed, brief.report.options.as_of)});
  }
  brief.table(std::move(table));
  if (all.size() > room) {
    brief.paragraph(fmt::format("{} more were asked and have not answered.", all.size() - room));
  }
}

}  // namespace icpcheck::brief
