// SPDX-License-Identifier: MIT
// One table a set of words; the order is that of the enumerators.
#include "icpcheck/report/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/model/opening.hpp"
#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, ratings.size()> rating_signs{"-", "✗", "i", "○", "●",
                                                                    "◐", "·", "✓", "?"};
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
    "The check could not be worked out.",
    "The answer depends on another check, which is open. It is asked again when that is settled."};
using paper::Tone;
constexpr std::array<Tone, ratings.size()> rating_tones{Tone::quiet, Tone::bad,  Tone::plain,
                                                        Tone::quiet, Tone::bad,  Tone::warning,
                                                        Tone::quiet, Tone::good, Tone::unknown};
constexpr std::array<Tone, statuses.size()> status_tones{Tone::good,  Tone::bad,   Tone::unknown,
                                                         Tone::quiet, Tone::quiet, Tone::quiet,
                                                         Tone::bad,   Tone::quiet};

/// "Papers online" for "icp.meetings.papers_online".
bool says_the_same(std::string_view title, std::string_view path) {
  const std::string_view field = path.substr(path.rfind('.') + 1);
  return std::equal(title.begin(), title.end(), field.begin(), field.end(), [](char a, char b) {
    return (a == ' ' || a == '-' ? '_' : a) == b || (a | ' ') == b;
  });
}

struct Spelling {
  std::string_view word;
  std::string_view spelled;
};
/// Parts of vocabulary words and keys that are not spelled as they are written there.
constexpr std::array spellings{
    Spelling{"ccg", "CCG"},
    Spelling{"ccgs", "CCGs"},
    Spelling{"childrens", "children's"},
    Spelling{"communitys", "community's"},
    Spelling{"hwb", "HWB"},
    Spelling{"hwbs", "HWBs"},
    Spelling{"icb", "ICB"},
    Spelling{"icbs", "ICBs"},
    Spelling{"icp", "ICP"},
    Spelling{"ics", "ICS"},
    Spelling{"jhws", "JHWS"},
    Spelling{"jsna", "JSNA"},
    Spelling{"nhs", "NHS"},
    Spelling{"pcn", "PCN"},
    Spelling{"pcns", "PCNs"},
    Spelling{"vcse", "VCSE"},
};

std::string spelled(std::string_view word) {
  const auto* found = std::ranges::find(spellings, word, &Spelling::word);
  return std::string(found == spellings.end() ? word : found->spelled);
}

}  // namespace

std::string_view sign(Rating rating) { return rating_signs[static_cast<std::size_t>(rating)]; }
paper::Run tag(Rating rating) {
  return {.text = std::string(phrase(rating)),
          .kind = paper::Run::Kind::tag,
          .tone = rating_tones[static_cast<std::size_t>(rating)],
          .sign = std::string(sign(rating)),
          .look = fmt::format("rating-{}", word(rating))};
}
paper::Run tag(Status status) {
  return {.text = std::string(phrase(status)),
          .kind = paper::Run::Kind::tag,
          .tone = status_tones[static_cast<std::size_t>(status)],
          .look = fmt::format("status-{}", word(status))};
}
std::string_view phrase(Basis basis) { return basis_phrases[static_cast<std::size_t>(basis)]; }
std::string_view meaning(Strength strength) {
  return strength_meanings[static_cast<std::size_t>(strength)];
}
std::string_view meaning(Status status) {
  return status_meanings[static_cast<std::size_t>(status)];
}

std::string_view asked_by(const Finding& finding) {
  switch (finding.strength()) {
    case Strength::must:
      return finding.check->basis == Basis::law ? "law" : "must";
    case Strength::minimum:
      return "minimum";
    case Strength::should:
      return "expected";
    case Strength::may:
      return "allowed";
  }
  return {};
}

std::string asked_words(const std::vector<const Finding*>& findings) {
  const bool beyond_law = std::ranges::any_of(
      findings, [](const Finding* finding) { return finding->check->basis != Basis::law; });
  return fmt::format("{} {}", findings.size(),
                     asked_noun(findings.front()->strength(), findings.size(), beyond_law));
}

std::string counted(const StatusCounts& counts, std::span<const Status> results) {
  std::string text;
  for (const Status status : results) {
    const std::size_t count = counts[static_cast<std::size_t>(status)];
    if (count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, phrase(status));
  }
  return text;
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

std::string title_of(const MissingFact& fact) {
  return says_the_same(fact.title, fact.path) ? "" : std::string(fact.title);
}

std::string name_of(const MissingFact& fact) {
  const std::string title = title_of(fact);
  return title.empty() ? fact.shown_path() : fmt::format("{} ({})", fact.shown_path(), title);
}

std::string in_words(std::string_view word) {
  if (word == "e-mail") return "e-mail";
  std::string words;
  if (word.starts_with("x-")) word.remove_prefix(2);
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-_ "), word.size());
    if (!words.empty()) words += ' ';
    words += spelled(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return words;
}

paper::Line due_line(const Finding& finding) {
  paper::Line line;
  if (!finding.due) return line;
  const Date due = *finding.due;
  const std::string when = due_phrase(finding.days);
  if (!finding.check->by && finding.days <= 0) {
    return line.add("It has applied since ").add(due).add(".");
  }
  if (finding.days > 0) return line.add("It is due on ").add(due).add(", " + when + ".");
  if (finding.days == 0) return line.add("It is " + when + ", ").add(due).add(".");
  return line.add("It is " + when + ": it was due on ").add(due).add(".");
}

std::string heavy_of(const StrengthCounts& counts) {
  std::string text;
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should}) {
    const std::size_t count = counts[static_cast<std::size_t>(strength)];
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word(strength));
  }
  return text.empty() ? "none" : text;
}

std::string about_kind(const DescriptionResult& result) {
  const bool belongs = result.kind == Kind::place && !result.system.empty();
  return fmt::format(" · {}{}", word(result.kind), belongs ? " of " + result.system : "");
}

paper::Line late_line(const Finding& finding) {
  const std::int32_t days = finding.days_late();
  if (days == 0) return {};
  return paper::Line("It has been met since ")
      .add(*finding.since)
      .add(", " + count_of(static_cast<std::size_t>(days), "day") + " after it was due.");
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

std::string message_of(const Finding& finding) {
  std::string text = finding.check->title + ": " + std::string(phrase(finding.status)) + ".";
  if (!finding.sentence.empty()) text += " " + finding.sentence;
  if (finding.falls_short) {
    if (const std::string remedy = remedy_of(finding); !remedy.empty()) {
      text += " To close it: " + remedy;
    }
  }
  return text;
}

std::string with_short_words(std::string name) {
  constexpr std::string_view words = "Health and Wellbeing Board";
  if (const std::size_t at = name.find(words); at != std::string::npos && name != words) {
    name.replace(at, words.size(), "HWB");
  }
  return name;
}

std::string text_of(const ReportNotice& notice) {
  return notice.source.empty() ? notice.text
                               : fmt::format("{} Source: {}.", notice.text, notice.source);
}

std::string short_name(std::string_view name) {
  constexpr std::size_t longest_name = 120;
  return paper::shortened(name, longest_name);
}

}  // namespace icpcheck::report
