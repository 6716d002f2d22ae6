// SPDX-License-Identifier: MIT
// What the board is asked: recommendations that it can decide.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/people.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::size_t few_gaps = 5;
constexpr std::size_t few_people = 5;

bool is_known_gap(const Finding* finding) { return finding->status == Status::gap; }

std::string owner_of(const Brief& brief, const std::string& owner) {
  return owner.empty() ? "owner to be named"
                       : "owner " + organisation_name(brief.description, owner);
}

/// The day itself, or the Monday after it.
Date on_weekday(Date day) {
  // 5 January 1970 was a Monday.
  constexpr std::int32_t monday = 4;
  constexpr std::int32_t week = 7;
  constexpr std::int32_t saturday = 5;
  const std::int32_t weekday = ((day.days - monday) % week + week) % week;
  return weekday < saturday ? day : Date{day.days + week - weekday};
}

/// By when answers are wanted: the next meeting that is stated, else so many days on.
Date answers_by(const Brief& brief) {
  const Date as_of = brief.report.options.as_of;
  std::optional<Date> next;
  for (const SharedText& path : brief.style.meetings) {
    for (const PlaceOfPath& place : find_all(brief.description.root(), path)) {
      const auto day = place.value == nullptr ? std::nullopt : parse_date(place.value->text());
      if (day && as_of < *day && (!next || *day < *next)) next = day;
    }
  }
  if (next) return *next;
  return on_weekday({as_of.days + static_cast<std::int32_t>(brief.style.answer_days)});
}

/// "the gap report" of "The gap report"; names of appendices stay.
std::string in_sentence(const std::string& place) {
  return place.starts_with("The ") ? decapitalised(place) : place;
}

/// Gaps that somebody has taken on are closed by what is being done; one item for each action.
void add_taken_on(const Brief& brief, std::vector<Line>& items) {
  struct Taken {
    const AppliedAction* action;
    std::vector<std::string> gaps;
  };
  std::vector<Taken> all;
  for (const Finding* finding : brief.result.shortfalls) {
    if (!is_known_gap(finding)) continue;
    for (const AppliedAction& action : finding->actions) {
      if (action.overdue) continue;
      auto taken = std::ranges::find_if(
          all, [&action](const Taken& each) { return each.action->where == action.where; });
      if (taken == all.end()) taken = all.insert(taken, Taken{&action, {}});
      taken->gaps.push_back("\"" + title_with_id(*finding) + "\"");
    }
  }
  for (const Taken& each : all) {
    items.emplace_back(
        fmt::format("agree that {} {} closed by {}: {}, {}", listed(each.gaps, few_gaps),
                    each.gaps.size() == 1 ? "is" : "are", in_words(each.action->due),
                    decapitalised(each.action->what), owner_of(brief, each.action->owner)));
  }
}

void add_overdue(const Brief& brief, std::vector<Line>& items) {
  for (const Action& action : brief.description.actions) {
    const bool overdue = action.open && action.due && *action.due < brief.report.options.as_of;
    if (!overdue) continue;
    items.emplace_back(
        fmt::format("hear why \"{}\" ({}), due on {}, is not done, and agree a new day",
                    action.what, owner_of(brief, action.owner), in_words(*action.due)));
  }
}

void add_not_taken_on(const Brief& brief, std::vector<Line>& items) {
  std::vector<std::string> titles;
  for (const Finding* finding : brief.result.shortfalls) {
    if (is_known_gap(finding) && finding->actions.empty()) {
      titles.push_back(title_with_id(*finding));
    }
  }
  if (titles.empty()) return;
  items.emplace_back(titles.size() == 1
                         ? fmt::format("name who closes this gap, and by when: {}", titles.front())
                         : fmt::format("name who closes each of these {} gaps, and by when: {}",
                                       titles.size(), listed(titles, few_gaps)));
}

void add_people(const Brief& brief, std::vector<Line>& items) {
  const std::vector<Person> people = people_to_ask(brief.result);
  if (people.empty()) return;
  const std::string day = in_words(answers_by(brief));
  const auto named = static_cast<std::size_t>(
      std::ranges::count_if(people, [](const Person& person) { return !person.name.empty(); }));
  // One more is not worth hiding.
  const std::size_t shown = named > few_people + 1 ? few_people : named;
  std::size_t of_others = 0;
  std::size_t of_nobody = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i < shown) {
      items.emplace_back(fmt::format("ask {} to confirm {} by {}", people[i].name,
                                     count_of(people[i].facts, "fact"), day));
    } else {
      (people[i].name.empty() ? of_nobody : of_others) += people[i].facts;
    }
  }
  if (of_others > 0) {
    items.emplace_back(fmt::format(
        "ask the {} others who would know to confirm {} by the same day ({})", named - shown,
        count_of(of_others, "fact"), in_sentence(place_of_questions(brief))));
  }
  if (of_nobody > 0) {
    items.emplace_back(
        fmt::format("name who finds out {} that nobody in particular would know ({}), and by when",
                    count_of(of_nobody, "fact"), in_sentence(place_of_questions(brief))));
  }
}

std::string first_due(const DescriptionResult& result) {
  const auto soonest = std::ranges::min_element(
      result.not_due, {}, [](const Finding* finding) { return finding->due.value_or(Date{}); });
  return soonest == result.not_due.end() || !(*soonest)->due ? "" : in_words(*(*soonest)->due);
}

}  // namespace

void write_requests(Brief& brief, const PaperSection& section) {
  std::vector<Line> items;
  items.emplace_back("note the position as at " + in_words(brief.report.options.as_of));
  add_taken_on(brief, items);
  add_overdue(brief, items);
  add_not_taken_on(brief, items);
  add_people(brief, items);
  if (const std::string day = first_due(brief.result); !day.empty()) {
    items.emplace_back("note what falls due later, the first of it on " + day);
  }
  brief.paragraph(filled(brief, section.lead));
  brief.paper.blocks.emplace_back(List{true, {items.begin(), items.end()}});
}

}  // namespace icpcheck::brief
