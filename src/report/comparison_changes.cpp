// SPDX-License-Identifier: MIT
// What a comparison says of one description: each list of changes, with what belongs to each.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/report/phrases.hpp"
#include "report/comparison_told.hpp"

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

Line state_line_of(const CheckChange& change) {
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

void add_detail(std::string label, Line line, Details& details) {
  if (!line.empty()) details.push_back({std::move(label), {Item(std::move(line))}});
}

void add_actions(const Finding& finding, Date as_of, Details& details) {
  for (const AppliedAction& action : finding.actions) {
    const std::string owner = action.owner.empty() ? "" : " · owner " + action.owner;
    add_detail("Action",
               Line(action.what + owner + " · due ")
                   .add(action.due)
                   .add(", " + due_phrase(days_between(as_of, action.due))),
               details);
  }
}

/// What has to be said where it was not the descriptions.
void add_cause(const CheckChange& change, Details& details) {
  if (change.cause != Cause::descriptions)
    add_detail("Moved by", Line(meaning(change.cause)), details);
}

Details open_lines(const CheckChange& change, Date as_of, bool in_full) {
  const Finding& finding = *change.after;
  Details details;
  if (in_full) add_detail("", finding.sentence, details);
  add_detail("Concerns", subjects_of(change), details);
  if (in_full) add_detail("Place", Line{}.add(finding.where), details);
  if (in_full) add_detail("To close it", remedy_of(finding), details);
  add_actions(finding, as_of, details);
  return details;
}

Details new_lines(const CheckChange& change, Date as_of) {
  Details details = open_lines(change, as_of, true);
  add_cause(change, details);
  return details;
}

Details closed_lines(const CheckChange& change) {
  Details details;
  const Finding& finding = *change.after;
  if (!finding.falls_short) add_detail("", finding.sentence, details);
  add_detail("Concerned", subjects_of(change), details);
  if (finding.waiver) {
    add_detail("Waived",
               Line("until ").add(finding.waiver->until).add(": " + finding.waiver->reason),
               details);
  }
  add_cause(change, details);
  return details;
}

/// Writes what changed of one description.
class Changes {
 public:
  Changes(const DescriptionComparison& comparison, Date as_of, bool verbose, paper::Writer& writer)
      : comparison_(comparison), as_of_(as_of), verbose_(verbose), writer_(writer) {}

  void write() {
    for (const ChangeList& list : change_lists) write_list(list);
    write_overdue();
    write_still_open();
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
      entries.push_back({check.id, state_line_of(change), check.title, lines_of(change), tone});
    }
    write_entries(heading, std::move(entries));
  }

  void write_list(const ChangeList& list) {
    const bool opened = list.changes == &DescriptionComparison::newly_open;
    const bool lost = list.changes == &DescriptionComparison::no_longer_stated;
    const bool closed = list.changes == &DescriptionComparison::closed;
    const Tone tone = opened ? Tone::bad : lost ? Tone::unknown : closed ? Tone::good : Tone::plain;
    write_checks(fmt::format("{}: {}", list.name, list.meaning), tone, comparison_.*list.changes,
                 [&](const CheckChange& change) {
                   return opened || lost ? new_lines(change, as_of_) : closed_lines(change);
                 });
  }

  /// Only counted, unless everything is asked for.
  void write_still_open() {
    const std::vector<CheckChange>& open = comparison_.still_open;
    if (open.empty()) return;
    if (verbose_) {
      write_checks("Still open", Tone::warning, open,
                   [&](const CheckChange& change) { return open_lines(change, as_of_, true); });
      return;
    }
    StrengthCounts counts{};
    for (const CheckChange& change : open)
      ++counts[static_cast<std::size_t>(change.latest().strength())];
    writer_.write(paper::Heading{3, Line(fmt::format("Still open ({})", open.size()))});
    writer_.write(paper::Paragraph{heavy_of(counts) + ". To name them, add --verbose."});
  }

  void write_overdue() {
    std::vector<Entry> entries;
    std::size_t before = 0;
    for (const Overdue& item : comparison_.overdue) {
      if (!item.newly && !verbose_) {
        ++before;
        continue;
      }
      entries.push_back(entry_of(item));
    }
    write_entries(verbose_ ? "Overdue" : "Overdue since OLD", std::move(entries));
    if (before == 0) return;
    writer_.write(paper::Paragraph{
        fmt::format("{} overdue before.", before == 1 ? "One was" : fmt::format("{} were", before)),
        paper::Paragraph::Role::hint});
  }

  static Entry entry_of(const Overdue& item) {
    Entry entry{to_string(item.due),
                fmt::format("{} · {}{}", word(item.kind), days_from_now(item.days),
                            item.newly ? " · new" : ""),
                item.what};
    entry.tone = Tone::bad;
    add_detail("Owner", join_words(item.owners), entry.details);
    add_detail(item.kind == PlanKind::action ? "Closes" : "Check", join_words(item.checks),
               entry.details);
    return entry;
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

}  // namespace

void write_changes(const DescriptionComparison& comparison, Date as_of, bool verbose,
                   paper::Writer& writer) {
  Changes(comparison, as_of, verbose, writer).write();
}

}  // namespace icpcheck::report
