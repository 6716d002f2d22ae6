// SPDX-License-Identifier: MIT
// One table a set of words; the order is that of the enumerators.
#include "report/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 8> rating_signs{"-", "✗", "i", "○", "●", "◐", "·", "✓"};
constexpr std::array<std::string_view, statuses.size()> status_signs{"✓", "●", "·", "○",
                                                                     "-", "○", "✗"};
constexpr std::array<std::string_view, 4> basis_phrases{"law", "national guidance",
                                                        "local framework", "our own reading"};
constexpr std::array<std::string_view, strengths.size()> strength_meanings{
    "The law requires it, or the guidance says that the law does.",
    "The guidance calls it a minimum or a requirement.",
    "The guidance expects it. It falls short when it is a gap, not when it is not stated.",
    "The guidance allows it or gives it as an example. It never falls short."};

constexpr std::array<std::string_view, statuses.size()> status_meanings{
    "The description states facts that meet the check.",
    "The description states facts that do not meet the check.",
    "The description leaves out what the check needs to know. It may be done all the same.",
    "The check is not met, and its day has not come.",
    "The check does not apply here.",
    "The check is not met, and the description records leave for that until a given day.",
    "The check could not be worked out."};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// "Papers online" for "icp.meetings.papers_online".
bool says_the_same(std::string_view title, std::string_view path) {
  const std::string_view field = path.substr(path.rfind('.') + 1);
  return std::equal(title.begin(), title.end(), field.begin(), field.end(), [](char a, char b) {
    return (a == ' ' || a == '-' ? '_' : a) == b || (a | ' ') == b;
  });
}

}  // namespace

std::string_view sign(Rating rating) { return rating_signs[static_cast<std::size_t>(rating)]; }
std::string_view sign(Status status) { return status_signs[static_cast<std::size_t>(status)]; }
std::string_view phrase(Basis basis) { return basis_phrases[static_cast<std::size_t>(basis)]; }
std::string_view meaning(Strength strength) {
  return strength_meanings[static_cast<std::size_t>(strength)];
}
std::string_view meaning(Status status) {
  return status_meanings[static_cast<std::size_t>(status)];
}

std::string count_of(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string days_from_now(std::int32_t days) {
  if (days == 0) return "today";
  const auto count = static_cast<std::size_t>(days < 0 ? -std::int64_t{days} : days);
  return days < 0 ? count_of(count, "day") + " ago" : "in " + count_of(count, "day");
}

std::string due_phrase(std::int32_t days) {
  if (days > 0) return days_from_now(days);
  if (days == 0) return "due today";
  return "overdue by " + count_of(static_cast<std::size_t>(-std::int64_t{days}), "day");
}

std::string due_phrase(const PlanItem& item) {
  // A waiver does not fall due: it ends.
  return item.kind == PlanKind::waiver ? days_from_now(item.days) : due_phrase(item.days);
}

std::string change_phrase(const ProfileChange& change) {
  if (change.what == "leave_out") return "left out";
  return change.from.empty() ? change.to : change.to + " instead of " + change.from;
}

std::string name_of(const MissingFact& fact) {
  if (fact.title.empty() || says_the_same(fact.title, fact.path)) return fact.shown_path();
  return fmt::format("{} ({})", fact.shown_path(), fact.title);
}

std::string in_words(Date date) {
  const std::string text = to_string(date);  // YYYY-MM-DD
  const auto number = [&text](std::size_t start, std::size_t length) {
    return std::stoul(text.substr(start, length));
  };
  return fmt::format("{} {} {}", number(8, 2), months[number(5, 2) - 1], number(0, 4));
}

std::string due_sentence(const Finding& finding, std::string (*written)(Date)) {
  if (!finding.due) return "";
  const std::string date = written(*finding.due);
  if (!finding.check->by && finding.days <= 0) return "It has applied since " + date + ".";
  const std::string when = due_phrase(finding.days);
  if (finding.days > 0) return fmt::format("It is due on {}, {}.", date, when);
  if (finding.days == 0) return fmt::format("It is {}, {}.", when, date);
  return fmt::format("It is {}: it was due on {}.", when, date);
}

bool misses_rest_of_list(const Finding& finding) {
  return finding.subjects.empty() && !finding.missing.empty() &&
         std::ranges::all_of(finding.missing, &MissingFact::rest);
}

std::string remedy_of(const Finding& finding) {
  // What is met and only lacks evidence does not need the check's remedy.
  if (finding.underlying == Status::met) return "Name a document under evidence that supports it.";
  if (finding.underlying == Status::gap || finding.check->remedy.empty()) {
    return finding.check->remedy;
  }
  if (misses_rest_of_list(finding)) {
    return "State the rest of the list first. If this is not met then: " + finding.check->remedy;
  }
  // It may be done already and only not be written down.
  return "State it if it is so. If it is not: " + finding.check->remedy;
}

}  // namespace icpcheck::report
