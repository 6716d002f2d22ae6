// SPDX-License-Identifier: MIT
// Numbers, what the board is asked, and the conclusion.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/brief_findings.hpp"
#include "report/brief_words.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t few_clauses = 5;

std::size_t count(const DescriptionResult& result, Strength strength, Status status) {
  return result.counts[static_cast<std::size_t>(strength)][static_cast<std::size_t>(status)];
}

/// "1 thing falls short", "2 things fall short".
std::string fall_short(std::size_t number) {
  return fmt::format("{} {} short", number, number == 1 ? "falls" : "fall");
}

std::string first_due(const DescriptionResult& result) {
  const auto soonest = std::ranges::min_element(
      result.not_due, {}, [](const Finding* finding) { return finding->due.value_or(Date{}); });
  return soonest == result.not_due.end() || !(*soonest)->due ? "" : in_words(*(*soonest)->due);
}

Table numbers(const DescriptionResult& result) {
  Table table;
  table.caption = "What was looked at, and what came of it";
  table.columns = {"Weight", "Met", "Gap", "Not stated", "Not due yet", "Waived"};
  for (const Strength strength : {Strength::must, Strength::minimum, Strength::should}) {
    std::vector<Line> row{
        fmt::format("{} ({})", capitalised(std::string(weight(strength))), word(strength))};
    for (const Status status :
         {Status::met, Status::gap, Status::not_stated, Status::not_due, Status::waived}) {
      row.emplace_back(std::to_string(count(result, strength, status)));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// The clauses in which most of what is required falls short, heaviest first.
std::vector<Line> heaviest_clauses(const DescriptionResult& result) {
  struct Weighed {
    const Clause* clause;
    std::size_t count;
  };
  std::vector<Weighed> clauses;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const auto number = std::ranges::count_if(clause.findings, [](const Finding& finding) {
        return finding.falls_short && finding.check->strength < Strength::should;
      });
      if (number > 0) clauses.push_back({clause.clause, static_cast<std::size_t>(number)});
    }
  }
  std::ranges::stable_sort(clauses, std::greater{}, &Weighed::count);
  std::vector<Line> lines;
  for (const Weighed& weighed : clauses) {
    if (lines.size() == few_clauses) break;
    lines.emplace_back(
        fmt::format("{} ({}): {}", weighed.clause->title, weighed.clause->id, weighed.count));
  }
  return lines;
}

std::string shortfall_sentence(const DescriptionResult& result) {
  const std::size_t gaps = heavy(result, Status::gap);
  const std::size_t open = heavy(result, Status::not_stated);
  if (gaps + open == 0) {
    return "Of what is due, nothing that the law requires or guidance sets as a minimum falls "
           "short.";
  }
  std::string text = fmt::format("Of what the law requires or guidance sets as a minimum, {}.",
                                 fall_short(gaps + open));
  if (gaps == 0) {
    return text +
           " None of this is known to be missing: it cannot be confirmed, because the "
           "description does not state it.";
  }
  text += fmt::format(" {} known to be missing.", gaps == 1 ? "1 is" : fmt::format("{} are", gaps));
  if (open > 0) {
    text += fmt::format(" {} cannot be confirmed, because the description does not state enough.",
                        open);
  }
  return text;
}

std::string expected_sentence(const DescriptionResult& result) {
  const std::size_t gaps = expected(result, Status::gap);
  const std::size_t open = expected(result, Status::not_stated);
  const std::string missing = gaps == 0   ? "nothing is known to be missing"
                              : gaps == 1 ? "1 thing is known to be missing"
                                          : fmt::format("{} things are known to be missing", gaps);
  std::string text = "Of what guidance expects, " + missing;
  if (open > 0) text += fmt::format(" and {} {} not stated", open, open == 1 ? "is" : "are");
  return text + ".";
}

std::string later_sentence(const DescriptionResult& result) {
  if (result.not_due.empty()) return "Nothing more falls due later.";
  return fmt::format("{} {} due later, the first on {}.", result.not_due.size(),
                     result.not_due.size() == 1 ? "more falls" : "more fall", first_due(result));
}

std::size_t overdue_actions(const Brief& brief) {
  const auto overdue = std::ranges::count_if(brief.description.actions, [&](const Action& action) {
    return action.open && action.due && *action.due < brief.report.options.as_of;
  });
  return static_cast<std::size_t>(overdue);
}

}  // namespace

std::size_t heavy(const DescriptionResult& result, Status status) {
  return count(result, Strength::must, status) + count(result, Strength::minimum, status);
}

std::size_t expected(const DescriptionResult& result, Status status) {
  return count(result, Strength::should, status);
}

void write_summary(Brief& brief) {
  const DescriptionResult& result = brief.result;
  const std::string_view what = result.kind == Kind::system
                                    ? "an integrated care system and its partnership"
                                    : "a place and its partnership";
  brief.paragraph(fmt::format(
      "This report sets out how far {} does what the law and guidance ask of {}, as "
      "things stood on {}. It rests on what officers have written down of the "
      "arrangements on {}, which is called \"the description\" here.",
      result.name, what, in_words(brief.report.options.as_of), in_words(result.described_on)));
  brief.paragraph(shortfall_sentence(result));
  const std::vector<Line> clauses = heaviest_clauses(result);
  if (!clauses.empty()) {
    brief.paragraph("Most of it is about:");
    brief.list(clauses);
  }
  brief.paragraph(expected_sentence(result) + " " + later_sentence(result));
  if (!result.errors.empty()) {
    brief.paragraph(fmt::format("{} could not be worked out: see Appendix A.",
                                count_of(result.errors.size(), "check")));
  }
  brief.paper.blocks.emplace_back(numbers(result));
}

void write_requests(Brief& brief, std::string_view who_is_asked) {
  const DescriptionResult& result = brief.result;
  const std::size_t shortfalls = result.shortfalls.size();
  List requests{true, {}};
  requests.items.emplace_back("note the position on " + in_words(brief.report.options.as_of));
  if (shortfalls > 0) {
    requests.items.emplace_back(fmt::format(
        "agree, for {} in Appendix A, an owner and a date by which it is confirmed or put right",
        shortfalls == 1 ? "the 1 shortfall"
                        : fmt::format("each of the {} shortfalls", shortfalls)));
  }
  if (const std::size_t overdue = overdue_actions(brief); overdue > 0) {
    requests.items.emplace_back(
        fmt::format("hear what became of {}", count_of(overdue, "overdue action")));
  }
  if (!result.not_due.empty()) {
    requests.items.emplace_back(
        fmt::format("note what falls due later, the first of it on {}", first_due(result)));
  }
  brief.paragraph(std::string(who_is_asked));
  brief.paper.blocks.emplace_back(std::move(requests));
  brief.ask_author("Change these to what you ask for.");
}

void write_conclusion(Brief& brief, std::string_view ask) {
  const DescriptionResult& result = brief.result;
  brief.paragraph(shortfall_sentence(result) + " " + later_sentence(result));
  if (heavy(result, Status::not_stated) > 0) {
    brief.paragraph(
        "What is not stated may be in place. The first step is to find out and to write it down; "
        "then what is left is what has to be put right.");
  }
  brief.ask_author(std::string(ask));
}

}  // namespace icpcheck::report
