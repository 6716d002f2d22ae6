// SPDX-License-Identifier: MIT
// Numbers, what the board is asked, and the conclusion.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::size_t few_clauses = 5;

std::size_t count(const DescriptionResult& result, Strength strength, Status status) {
  return result.counts[static_cast<std::size_t>(strength)][static_cast<std::size_t>(status)];
}

/// What is required by law or as a minimum, and what is expected: how many have each status.
std::size_t heavy(const DescriptionResult& result, Status status) {
  return count(result, Strength::must, status) + count(result, Strength::minimum, status);
}
std::size_t expected(const DescriptionResult& result, Status status) {
  return count(result, Strength::should, status);
}

std::string first_due(const DescriptionResult& result) {
  const auto soonest = std::ranges::min_element(
      result.not_due, {}, [](const Finding* finding) { return finding->due.value_or(Date{}); });
  return soonest == result.not_due.end() || !(*soonest)->due ? "" : in_words(*(*soonest)->due);
}

Table numbers(const DescriptionResult& result) {
  Table table;
  table.caption = "What was looked at, and what came of it";
  table.columns = {"Strength", "Met", "Known to be missing", "Not stated", "Not due yet", "Waived"};
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
struct Heaviest {
  std::vector<Line> lines;
  bool all = false;  // there are no more
};

Heaviest heaviest_clauses(const DescriptionResult& result) {
  struct Weighed {
    const Clause* clause;
    std::size_t count;
  };
  std::vector<Weighed> clauses;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      const auto number = std::ranges::count_if(clause.findings, [](const Finding& finding) {
        return finding.falls_short && finding.strength() < Strength::should;
      });
      if (number > 0) clauses.push_back({clause.clause, static_cast<std::size_t>(number)});
    }
  }
  std::ranges::stable_sort(clauses, std::greater{}, &Weighed::count);
  Heaviest heaviest{.lines = {}, .all = clauses.size() <= few_clauses};
  for (const Weighed& weighed : clauses) {
    if (heaviest.lines.size() == few_clauses) break;
    heaviest.lines.emplace_back(
        fmt::format("{} ({}): {}", weighed.clause->title, weighed.clause->id, weighed.count));
  }
  return heaviest;
}

std::string requirements(std::size_t number) {
  return number == 1
             ? "1 requirement of law or minimum requirement that applies now"
             : fmt::format("{} requirements of law or minimum requirements that apply now", number);
}

std::string shortfall_sentence(const DescriptionResult& result) {
  const std::size_t gaps = heavy(result, Status::gap);
  const std::size_t open = heavy(result, Status::not_stated);
  if (gaps + open == 0) {
    return "Of what is due, nothing that the law requires or guidance sets as a minimum falls "
           "short.";
  }
  if (gaps == 0) {
    return fmt::format(
        "{} cannot be confirmed, because the description does not state {}. {} known to be "
        "missing.",
        requirements(open), open == 1 ? "it" : "them", open == 1 ? "It is not" : "None is");
  }
  if (open == 0) {
    return fmt::format("{} {} known to be missing.", requirements(gaps), gaps == 1 ? "is" : "are");
  }
  return fmt::format(
      "{} are not shown to be met: {} {} known to be missing, and {} cannot be confirmed, because "
      "the description does not state enough.",
      requirements(gaps + open), gaps, gaps == 1 ? "is" : "are", open);
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

/// "14 of law or minimum, and 31 that guidance expects".
std::string by_strength(std::size_t heavy_ones, std::size_t rest) {
  std::string expects = fmt::format("{} that guidance expects", rest);
  if (heavy_ones == 0) return expects;
  const std::string law = fmt::format("{} of law or minimum", heavy_ones);
  return rest == 0 ? law : law + ", and " + expects;
}

std::string later_sentence(const DescriptionResult& result) {
  const std::size_t number = result.not_due.size();
  if (number == 0) return "Nothing falls due later.";
  const std::size_t heavy_ones = heavy(result, Status::not_due);
  if (number == 1) {
    return fmt::format("1 further {} falls due later, on {}.",
                       heavy_ones == 1 ? "requirement of law or minimum" : "expectation",
                       first_due(result));
  }
  return fmt::format("{} further requirements fall due later: {}. The first is due on {}.", number,
                     by_strength(heavy_ones, number - heavy_ones), first_due(result));
}

/// "agree, for each of the 3 requirements that cannot be confirmed (Appendix A), an owner ...".
std::string request_on_shortfalls(const DescriptionResult& result) {
  const std::size_t number = result.shortfalls.size();
  const auto gaps = static_cast<std::size_t>(
      std::ranges::count(result.shortfalls, Status::gap, &Finding::status));
  const std::string missing = number == 1 ? "is known to be missing" : "are known to be missing";
  const std::string unknown = "cannot be confirmed";
  const std::string state = gaps == number ? missing
                            : gaps == 0    ? unknown
                                           : missing + " or " + unknown;
  // What guidance only expects falls short when it is known to be missing.
  const std::string_view noun = expected(result, Status::gap) == 0 ? "requirement" : "point";
  const std::string which =
      number == 1 ? fmt::format("the 1 {}", noun) : fmt::format("each of the {} {}s", number, noun);
  return fmt::format("agree, for {} that {} (Appendix A), an owner and a date by which it is {}",
                     which, state, gaps == number ? "put right" : "confirmed or put right");
}

std::size_t overdue_actions(const Brief& brief) {
  const auto overdue = std::ranges::count_if(brief.description.actions, [&](const Action& action) {
    return action.open && action.due && *action.due < brief.report.options.as_of;
  });
  return static_cast<std::size_t>(overdue);
}

}  // namespace

void write_summary(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  brief.paragraph(fmt::format(
      "This report compares the arrangements in {} on {} with what law and guidance ask. It rests "
      "on a written description {} (\"the description\").",
      filled(brief, "{area}"), in_words(brief.report.options.as_of),
      result.described_on == brief.report.options.as_of ? "of that date"
                                                        : "of " + in_words(result.described_on)));
  brief.paragraph(shortfall_sentence(result));
  const Heaviest clauses = heaviest_clauses(result);
  if (!clauses.lines.empty()) {
    const bool one = heavy(result, Status::gap) + heavy(result, Status::not_stated) == 1;
    brief.list(!clauses.all ? "Most of them concern:"
               : one        ? "It concerns:"
                            : "They concern:",
               clauses.lines);
  }
  brief.paragraph(expected_sentence(result));
  // A place without dates is told about them where they would stand.
  if (result.kind == Kind::system || !result.not_due.empty()) {
    brief.paragraph(later_sentence(result));
  }
  if (!result.errors.empty()) {
    brief.paragraph(fmt::format("{} could not be worked out: see Appendix A.",
                                count_of(result.errors.size(), "check")));
  }
  brief.table(numbers(result));
  write_before_in_force(brief);
}

void write_requests(Brief& brief, const PaperSection& section) {
  const DescriptionResult& result = brief.result;
  List requests{true, {}};
  requests.items.emplace_back("note the position as at " + in_words(brief.report.options.as_of));
  if (!result.shortfalls.empty()) requests.items.emplace_back(request_on_shortfalls(result));
  if (const std::size_t overdue = overdue_actions(brief); overdue > 0) {
    requests.items.emplace_back(
        fmt::format("hear what became of {}", count_of(overdue, "overdue action")));
  }
  if (!result.not_due.empty()) {
    requests.items.emplace_back(
        fmt::format("note what falls due later, the first of it on {}", first_due(result)));
  }
  brief.paragraph(filled(brief, section.lead));
  brief.paper.blocks.emplace_back(std::move(requests));
}

void write_conclusion(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  if (heavy(result, Status::not_stated) > 0) {
    brief.paragraph(
        "What is not stated may be in place. The first step is to find out and to write it down; "
        "then what is left is what has to be put right.");
  }
  if (result.shortfalls.empty()) brief.paragraph(shortfall_sentence(result));
  if (!result.not_due.empty()) brief.list("The main milestones are:", milestones(result));
}

void write_reasons(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  if (heavy(result, Status::not_stated) > 0) {
    brief.paragraph(
        "The description does not tell whether these requirements are met. Each needs somebody who "
        "finds out, and a day by which that is done.");
  } else if (!result.shortfalls.empty()) {
    brief.paragraph("What is missing needs somebody who puts it right, and a day for it.");
  }
}

void write_made(Brief& brief, const PaperSection& /*section*/) {
  const DescriptionResult& result = brief.result;
  std::size_t in_table = 0;
  std::size_t allowed = 0;
  std::size_t elsewhere = 0;
  for (const Strength strength : strengths) {
    for (const Status status : statuses) {
      const std::size_t number = count(result, strength, status);
      (status == Status::not_applicable ? elsewhere
       : strength == Strength::may      ? allowed
                                        : in_table) += number;
    }
  }
  brief.paragraph(fmt::format(
      "It was made with icpcheck {} from a description of {}. Of {}, {} in the numbers of the "
      "summary, {} about what guidance allows, and {} not apply.",
      brief.report.version, in_words(result.described_on),
      count_of(in_table + allowed + elsewhere, "check"),
      fmt::format("{} {}", in_table, in_table == 1 ? "is" : "are"),
      fmt::format("{} {}", allowed, allowed == 1 ? "is" : "are"),
      fmt::format("{} {}", elsewhere, elsewhere == 1 ? "does" : "do")));
}

}  // namespace icpcheck::brief
