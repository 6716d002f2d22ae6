// SPDX-License-Identifier: MIT
// What a comparison of two reports says to people. With --verbose what is still open is told in
// full, too.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Detail;
using paper::Entry;
using paper::Item;
using paper::Line;
using paper::Tone;
using Details = std::vector<Detail>;

/// "met → gap", or "gap" where nothing changed.
std::string arrow(std::string_view before, std::string_view after) {
  return before == after ? std::string(after) : fmt::format("{} → {}", before, after);
}

Line state_of(const CheckChange& change) {
  const Finding& latest = change.latest();
  const std::string_view before =
      change.before == nullptr ? "not asked" : phrase(change.before->status);
  return fmt::format("{} · {}", word(latest.strength()), arrow(before, phrase(latest.status)));
}

/// A status is told where the reader could not guess it: "fcc, evil (not stated)".
std::string subjects_of(const CheckChange& change) {
  std::vector<std::string> names;
  for (const SubjectChange& subject : change.subjects) {
    const std::optional<Status> status = subject.after ? subject.after : subject.before;
    const bool usual = !status || status == Status::gap;
    names.push_back(usual ? subject.name : fmt::format("{} ({})", subject.name, phrase(*status)));
  }
  return join_words(names);
}

void add(std::string label, Line line, Details& details) {
  if (!line.empty()) details.push_back({std::move(label), {Item(std::move(line))}});
}

void add_actions(const Finding& finding, Date as_of, Details& details) {
  for (const AppliedAction& action : finding.actions) {
    const std::string owner = action.owner.empty() ? "" : " · owner " + action.owner;
    add("Action",
        Line(action.what + owner + " · due ")
            .add(action.due)
            .add(", " + due_phrase(days_between(as_of, action.due))),
        details);
  }
}

Details open_lines(const CheckChange& change, Date as_of, bool in_full) {
  const Finding& finding = *change.after;
  Details details;
  if (in_full) add("", finding.sentence, details);
  add("Concerns", subjects_of(change), details);
  if (in_full) add("Place", Line{}.add(finding.where), details);
  if (in_full) add("To close it", remedy_of(finding), details);
  add_actions(finding, as_of, details);
  return details;
}

Details closed_lines(const CheckChange& change) {
  Details details;
  const Finding& finding = *change.after;
  if (!finding.falls_short) add("", finding.sentence, details);
  add("Concerned", subjects_of(change), details);
  if (finding.waiver) {
    add("Waived", Line("until ").add(finding.waiver->until).add(": " + finding.waiver->reason),
        details);
  }
  return details;
}

/// Writes what changed of one description.
class Changes {
 public:
  Changes(const DescriptionComparison& comparison, Date as_of, bool verbose, paper::Writer& writer)
      : comparison_(comparison), as_of_(as_of), verbose_(verbose), writer_(writer) {}

  void write() {
    write_checks("Closed: no longer falls short", Tone::good, comparison_.closed, closed_lines);
    write_checks("New: falls short now", Tone::bad, comparison_.newly_open,
                 [&](const CheckChange& change) { return open_lines(change, as_of_, true); });
    write_overdue();
    write_checks("Still open", Tone::warning, comparison_.still_open,
                 [&](const CheckChange& change) { return open_lines(change, as_of_, verbose_); });
    write_checks("Moved: another status", Tone::plain, comparison_.moved,
                 [](const CheckChange&) { return Details{}; });
    write_ratings();
  }

 private:
  void write_entries(std::string_view heading, std::vector<Entry> entries) {
    if (entries.empty()) return;
    writer_.write(paper::Heading{3, Line(fmt::format("{} ({})", heading, entries.size()))});
    writer_.write(paper::Entries{4, std::move(entries), false});
  }

  template <class Lines>
  void write_checks(std::string_view heading, Tone tone, const std::vector<CheckChange>& changes,
                    Lines lines_of) {
    std::vector<Entry> entries;
    for (const CheckChange& change : changes) {
      const Check& check = *change.latest().check;
      entries.push_back({check.id, state_of(change), check.title, lines_of(change), tone});
    }
    write_entries(heading, std::move(entries));
  }

  void write_overdue() {
    std::vector<Entry> entries;
    for (const Overdue& item : comparison_.overdue) {
      Entry entry{to_string(item.due),
                  fmt::format("{} · {}{}", word(item.kind), days_from_now(item.days),
                              item.newly ? " · new" : ""),
                  item.what};
      entry.tone = Tone::bad;
      add("Owner", join_words(item.owners), entry.details);
      add(item.kind == PlanKind::action ? "Closes" : "Check", join_words(item.checks),
          entry.details);
      entries.push_back(std::move(entry));
    }
    write_entries("Overdue", std::move(entries));
  }

  void write_ratings() {
    std::vector<Entry> entries;
    for (const RatingChange& change : comparison_.ratings) {
      Line state = Line{}.add(tag(change.before)).add(" → ").add(tag(change.after));
      for (paper::Run& run : state.runs) run.tone = Tone::plain;
      entries.push_back({change.clause->id, std::move(state), change.clause->title});
    }
    write_entries("Ratings that moved", std::move(entries));
  }

  const DescriptionComparison& comparison_;
  Date as_of_;
  bool verbose_;
  paper::Writer& writer_;
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

void write_part(const DescriptionComparison& comparison, Date as_of, bool verbose,
                paper::Writer& writer) {
  const DescriptionResult& latest = comparison.latest();
  writer.write(paper::Section{.title = Line(latest.name), .apart = true});
  Line about = Line{}.add(latest.file, paper::Run::Kind::place);
  about.add(fmt::format(" · {}", word(latest.kind)));
  if (comparison.before != nullptr && comparison.before->file != latest.file) {
    about.add(" · was " + comparison.before->file);
  }
  writer.write(paper::Paragraph{std::move(about), paper::Paragraph::Role::hint});
  if (const std::string note = note_of(comparison); !note.empty()) {
    writer.write(paper::Paragraph{Line(note)});
  }
  Changes(comparison, as_of, verbose, writer).write();
  writer.write(paper::End{});
}

Item about(std::string_view label, const ComparedRun& run) {
  const Report& report = *run.report;
  return Line{}
      .add_strong(std::string(label) + ":")
      .add(fmt::format(" {} · as of ", run.file))
      .add(report.options.as_of)
      .add(" · " + count_of(report.descriptions.size(), "description"));
}

Line days_of(Date before, Date after) {
  if (before == after) return Line("Comparison, both as of ").add(after);
  return Line("Comparison of ").add(before).add(" with ").add(after);
}

paper::Table counts_of(const Comparison& comparison) {
  paper::Table made{
      "How many checks fall short",
      {{"strength", false, false, 10}, {"OLD", true, false, 8}, {"NEW", true, false, 8}},
      {}};
  made.captioned = false;
  made.look = "brief";
  for (const Strength strength : strengths) {
    const auto index = static_cast<std::size_t>(strength);
    if (strength == Strength::may) continue;  // it never falls short
    made.rows.push_back({std::string(word(strength)),
                         std::to_string(comparison.before.shortfalls[index]),
                         std::to_string(comparison.after.shortfalls[index])});
  }
  return made;
}

void add_not_checked(std::string_view label, const ComparedRun& run, paper::List& list) {
  for (const Diagnostic& problem : run.report->not_checked) {
    Line line = Line{}.add_strong(std::string(label) + ":").add(" ");
    if (!problem.where.file.empty()) {
      line.add(to_string(problem.where), paper::Run::Kind::code).add(": ");
    }
    line.add(problem.message);
    if (!problem.hint.empty()) line.add(" " + problem.hint);
    list.items.emplace_back(std::move(line));
  }
}

/// What the comparison may lack.
void write_not_checked(const Comparison& comparison, paper::Writer& writer) {
  paper::List list;
  add_not_checked("OLD", comparison.before, list);
  add_not_checked("NEW", comparison.after, list);
  if (list.items.empty()) return;
  writer.write(paper::Heading{2, "What could not be read or checked"});
  writer.write(std::move(list));
}

void write_comparison(const Comparison& comparison, const paper::Look& look,
                      paper::Writer& writer) {
  const Date as_of = comparison.after.report->options.as_of;
  paper::Front front{"What changed"};
  front.caption = days_of(comparison.before.report->options.as_of, as_of);
  front.opening = Line(comparison.closing);
  front.banner = "comparison";
  writer.begin(front);
  writer.write(
      paper::List{false, {about("OLD", comparison.before), about("NEW", comparison.after)}});
  write_not_checked(comparison, writer);
  writer.write(paper::Heading{2, "How many checks fall short"});
  writer.write(counts_of(comparison));
  write_run_differences(comparison, writer);
  for (const DescriptionComparison& description : comparison.descriptions) {
    write_part(description, as_of, look.verbose, writer);
  }
  writer.end();
}

using Set = Papers<Comparison>;

constexpr std::array table{
    ComparisonFormat{"text", Set::text<write_comparison>},
    ComparisonFormat{"markdown", Set::markdown<write_comparison>},
    ComparisonFormat{"json", write_comparison_json},
    ComparisonFormat{"html", Set::html<write_comparison>},
};

}  // namespace

Formats<ComparisonFormat> comparison_formats() { return table; }

}  // namespace icpcheck::report
