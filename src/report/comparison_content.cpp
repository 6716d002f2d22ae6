// SPDX-License-Identifier: MIT
// Puts a comparison into words.
#include "report/comparison_content.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

/// "met → gap", or "gap" where nothing changed.
std::string arrow(std::string_view before, std::string_view after) {
  return before == after ? std::string(after) : fmt::format("{} → {}", before, after);
}

std::string state_of(const CheckChange& change) {
  const Finding& latest = change.latest();
  const std::string_view before =
      change.before == nullptr ? "not asked" : phrase(change.before->status);
  return fmt::format("{} · {}", word(latest.check->strength), arrow(before, phrase(latest.status)));
}

/// A status is told where the reader could not guess it: "fcc, evil (not stated)".
std::string subjects_of(const CheckChange& change) {
  std::vector<std::string> names;
  for (const SubjectChange& subject : change.subjects) {
    const std::optional<Status> status = subject.after ? subject.after : subject.before;
    const bool usual = !status || status == Status::gap;
    names.push_back(usual ? subject.name : fmt::format("{} ({})", subject.name, phrase(*status)));
  }
  return join_words({names.begin(), names.end()});
}

void add(std::string label, std::string text, std::vector<ComparisonLine>& lines) {
  if (!text.empty()) lines.push_back({std::move(label), std::move(text)});
}

void add_actions(const Finding& finding, Date as_of, std::vector<ComparisonLine>& lines) {
  for (const AppliedAction& action : finding.actions) {
    const std::string owner = action.owner.empty() ? "" : " · owner " + action.owner;
    const std::string_view overdue = action.due < as_of ? ", overdue" : "";
    add("Action",
        fmt::format("{}{} · due {}{}", action.what, owner, to_string(action.due), overdue), lines);
  }
}

std::vector<ComparisonLine> open_lines(const CheckChange& change, Date as_of, bool in_full) {
  const Finding& finding = *change.after;
  std::vector<ComparisonLine> lines;
  if (in_full) add("", finding.sentence, lines);
  add("Concerns", subjects_of(change), lines);
  if (in_full) add("Place", to_string(finding.where), lines);
  if (in_full) add("To close it", remedy_of(finding), lines);
  add_actions(finding, as_of, lines);
  return lines;
}

std::vector<ComparisonLine> closed_lines(const CheckChange& change) {
  std::vector<ComparisonLine> lines;
  const Finding& finding = *change.after;
  if (!finding.falls_short) add("", finding.sentence, lines);
  add("Concerned", subjects_of(change), lines);
  if (finding.waiver) {
    add("Waived",
        fmt::format("until {}: {}", to_string(finding.waiver->until), finding.waiver->reason),
        lines);
  }
  return lines;
}

/// Writes the sections of one description.
class Sections {
 public:
  Sections(const DescriptionComparison& comparison, Date as_of, bool verbose)
      : comparison_(comparison), as_of_(as_of), verbose_(verbose) {}

  std::vector<ComparisonSection> all() {
    add_checks("New: falls short now", Style::red, comparison_.newly_open,
               [&](const CheckChange& change) { return open_lines(change, as_of_, true); });
    add_overdue();
    add_checks("Closed: no longer falls short", Style::green, comparison_.closed, closed_lines);
    add_checks("Still open", Style::amber, comparison_.still_open,
               [&](const CheckChange& change) { return open_lines(change, as_of_, verbose_); });
    add_checks("Moved: another status", Style::plain, comparison_.moved,
               [](const CheckChange&) { return std::vector<ComparisonLine>{}; });
    add_ratings();
    return std::move(sections_);
  }

 private:
  void add_section(std::string_view heading, Style style, std::vector<ComparisonEntry> entries) {
    if (entries.empty()) return;
    sections_.push_back(
        {fmt::format("{} ({})", heading, entries.size()), style, std::move(entries)});
  }

  template <class Lines>
  void add_checks(std::string_view heading, Style style, const std::vector<CheckChange>& changes,
                  Lines lines_of) {
    std::vector<ComparisonEntry> entries;
    for (const CheckChange& change : changes) {
      const Check& check = *change.latest().check;
      entries.push_back({check.id, state_of(change), check.title, lines_of(change)});
    }
    add_section(heading, style, std::move(entries));
  }

  void add_overdue() {
    std::vector<ComparisonEntry> entries;
    for (const Overdue& item : comparison_.overdue) {
      ComparisonEntry entry{to_string(item.due),
                            fmt::format("{} · {}{}", word(item.kind), days_from_now(item.days),
                                        item.newly ? " · new" : ""),
                            item.what,
                            {}};
      add("Owner", join_words({item.owners.begin(), item.owners.end()}), entry.lines);
      add(item.kind == PlanKind::action ? "Closes" : "Check",
          join_words({item.checks.begin(), item.checks.end()}), entry.lines);
      entries.push_back(std::move(entry));
    }
    add_section("Overdue", Style::red, std::move(entries));
  }

  void add_ratings() {
    std::vector<ComparisonEntry> entries;
    for (const RatingChange& change : comparison_.ratings) {
      const std::string state =
          fmt::format("{} {} → {} {}", sign(change.before), phrase(change.before),
                      sign(change.after), phrase(change.after));
      entries.push_back({change.clause->id, state, change.clause->title, {}});
    }
    add_section("Ratings that moved", Style::plain, std::move(entries));
  }

  const DescriptionComparison& comparison_;
  Date as_of_;
  bool verbose_;
  std::vector<ComparisonSection> sections_;
};

std::string note_of(const DescriptionComparison& comparison) {
  if (comparison.after == nullptr) {
    return fmt::format("Only OLD has this description: {} fell short. Nothing is known of it now.",
                       count_of(comparison.before->shortfalls.size(), "check"));
  }
  if (comparison.before == nullptr) return "Only NEW has this description.";
  const bool changed = !comparison.newly_open.empty() || !comparison.closed.empty() ||
                       !comparison.moved.empty() || !comparison.ratings.empty();
  return changed ? "" : "Nothing has changed.";
}

ComparisonPart part_of(const DescriptionComparison& comparison, Date as_of, bool verbose) {
  const DescriptionResult& latest = comparison.latest();
  ComparisonPart part{latest.name, fmt::format("{} · {}", latest.file, word(latest.kind)),
                      note_of(comparison), Sections(comparison, as_of, verbose).all()};
  if (comparison.before != nullptr && comparison.before->file != latest.file) {
    part.about += " · was " + comparison.before->file;
  }
  return part;
}

std::string about(const ComparedRun& run) {
  const Report& report = *run.report;
  return fmt::format("{} · as of {} · {}", run.file, to_string(report.options.as_of),
                     count_of(report.descriptions.size(), "description"));
}

std::string title_of(Date before, Date after) {
  if (before == after) return fmt::format("What changed, both as of {}", to_string(after));
  return fmt::format("What changed from {} to {}", to_string(before), to_string(after));
}

}  // namespace

ComparisonContent content_of(const Comparison& comparison, const Look& look) {
  const Date as_of = comparison.after.report->options.as_of;
  ComparisonContent content;
  content.title = title_of(comparison.before.report->options.as_of, as_of);
  content.runs = {{"OLD", about(comparison.before)}, {"NEW", about(comparison.after)}};
  for (const Strength strength : strengths) {
    const auto index = static_cast<std::size_t>(strength);
    if (strength == Strength::may) continue;  // it never falls short
    content.counts.push_back({std::string(word(strength)),
                              std::to_string(comparison.before.shortfalls[index]),
                              std::to_string(comparison.after.shortfalls[index])});
  }
  content.differences = run_sections(comparison);
  for (const DescriptionComparison& description : comparison.descriptions) {
    content.parts.push_back(part_of(description, as_of, look.verbose));
  }
  content.closing = comparison.closing;
  return content;
}

}  // namespace icpcheck::report
