// SPDX-License-Identifier: MIT
#include "report/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::report {
namespace {

using paper::Detail;
using paper::Item;
using paper::Line;
using RunKind = paper::Run::Kind;

constexpr std::size_t most_subjects = 20;

Line missing_line(const MissingFact& fact) {
  Line line = Line{}.add(fact.shown_path(), RunKind::code);
  if (const std::string title = title_of(fact); !title.empty()) line.add(" (" + title + ")");
  return line.add(fact.where);
}

/// Evidence that supports every one of several facts is named once, below them.
bool share_evidence(const std::vector<StatedFact>& facts) {
  return std::ranges::all_of(
      facts, [&](const StatedFact& fact) { return fact.evidence == facts.front().evidence; });
}

/// Gathers what there is to say of a finding, in the order in which it is read.
class FindingDetails {
 public:
  FindingDetails(const Finding& finding, const Telling& telling)
      : finding_(finding), telling_(telling) {}

  std::vector<Detail> all() && {
    say("", finding_.sentence);
    say("Met late", late_line(finding_));
    if (is_open()) say("To close it", remedy_of(finding_));
    add_actions();
    add_waiver();
    add("Stated", stated(finding_.facts, finding_.fact_count));
    add_evidence();
    add("Not stated", missing(finding_.missing, finding_.missing_count));
    add_subjects();
    add_names();
    add_place();
    if (finding_.status != Status::met) say("Due", due_line(finding_));
    say("Source", telling_.sources.cite_in_full(*finding_.check));
    return std::move(details_);
  }

 private:
  [[nodiscard]] bool is_open() const {
    return finding_.falls_short || finding_.status == Status::gap ||
           finding_.status == Status::not_stated || finding_.status == Status::not_due ||
           finding_.status == Status::waiting;
  }

  void add(std::string label, std::vector<Item> items, bool listed = false) {
    if (!items.empty()) details_.push_back({std::move(label), std::move(items), listed});
  }
  void say(std::string label, Line line) {
    if (!line.empty()) add(std::move(label), {Item(std::move(line))});
  }

  void add_actions() {
    std::vector<Item> items;
    for (const AppliedAction& action : finding_.actions) {
      Item item(
          Line{}
              .add(action.what, RunKind::name)
              .add(" · owner ")
              .add(action.owner.empty() ? "not stated" : organisation_of(telling_, action.owner),
                   RunKind::name)
              .add(" · due ")
              .add(action.due)
              .add(", " + due_phrase(action.days)));
      if (action.overdue) item.tone = paper::Tone::bad;
      items.push_back(std::move(item));
    }
    if (items.empty() && finding_.falls_short) items.emplace_back("None is stated.");
    add("Action", std::move(items));
  }

  void add_waiver() {
    if (!finding_.waiver) return;
    const AppliedWaiver& waiver = *finding_.waiver;
    Line line = Line("until ").add(waiver.until);
    if (!waiver.approved_by.empty())
      line.add(" · approved by ").add(waiver.approved_by, RunKind::name);
    say("Waived", line.add(" · ").add(waiver.reason, RunKind::name).add(waiver.where));
  }

  std::vector<Item> stated(const std::vector<StatedFact>& facts, std::size_t count) {
    const bool shared = share_evidence(facts);
    std::vector<Item> items;
    for (const StatedFact& fact : facts) {
      if (!said_.insert({fact.path, fact.where}).second) continue;
      Line line = Line{}.add(fact.path, RunKind::code);
      if (!fact.value.empty()) line.add(": ").add(fact.value, RunKind::name);
      line.add(fact.where);
      for (const std::string& id : fact.evidence) {
        if (!shared) line.add(" · evidence ").add(id, RunKind::name);
      }
      items.emplace_back(std::move(line));
    }
    add_left(std::max(count, facts.size()) - facts.size(), "fact", items);
    if (&facts == &finding_.facts && finding_.status == Status::met &&
        finding_.unsupported_count > 0) {
      items.emplace_back(fmt::format("No evidence supports {} of {}.", finding_.unsupported_count,
                                     count_of(finding_.fact_count, "fact")));
    }
    return items;
  }

  std::vector<Item> missing(const std::vector<MissingFact>& facts, std::size_t count) {
    std::vector<Item> items;
    for (const MissingFact& fact : facts) {
      if (said_.insert({fact.shown_path(), fact.where}).second)
        items.emplace_back(missing_line(fact));
    }
    add_left(std::max(count, facts.size()) - facts.size(), "fact", items);
    return items;
  }

  static void add_left(std::size_t count, std::string_view noun, std::vector<Item>& items) {
    if (count > 0) items.emplace_back("and " + count_of(count, noun) + " more");
  }

  /// Each document once.
  void add_evidence() {
    std::set<std::string> ids;
    std::vector<Item> items;
    for (const StatedFact& fact : finding_.facts) {
      for (const std::string& id : fact.evidence) {
        if (ids.insert(id).second) items.emplace_back(evidence_line(id));
      }
    }
    add("Evidence", std::move(items));
  }
  [[nodiscard]] Line evidence_line(const std::string& id) const {
    const auto found = std::ranges::find(telling_.result.evidence, id, &EvidenceDocument::id);
    Line line = Line{}.add(id, RunKind::name);
    if (found == telling_.result.evidence.end()) return line;
    const bool titled = !found->title.empty() && found->title != id;
    if (titled || !found->url.empty())
      line.add(": ").add_link(titled ? found->title : id, found->url);
    return found->date ? line.add(", ").add(*found->date) : line;
  }

  void add_subjects() {
    std::vector<Item> items;
    for (const SubjectResult& subject : finding_.subjects) {
      if (items.size() == most_subjects && !telling_.in_full) break;
      items.push_back(subject_item(subject));
    }
    add_left(finding_.subjects.size() - items.size(), "subject", items);
    add("For each", std::move(items), true);
  }
  Item subject_item(const SubjectResult& subject) {
    Item item(Line{}
                  .add(subject.name, RunKind::name)
                  .add(fmt::format(" · {}", phrase(subject.status)))
                  .add(subject.where));
    for (Item& fact : stated(subject.facts, 0)) {
      item.below.emplace_back(Line("Stated: ").append(fact.line));
    }
    for (Item& fact : missing(subject.missing, 0)) {
      item.below.emplace_back(Line("Not stated: ").append(fact.line));
    }
    return item;
  }

  void add_names() {
    const auto is_said = [this](const std::string& name) {
      return finding_.sentence.find(name) != std::string::npos;
    };
    if (std::ranges::all_of(finding_.names, is_said)) return;
    say("This concerns",
        join_words(finding_.names) + (finding_.more_names ? ", and perhaps others" : ""));
  }

  /// Where nothing else leads into the file.
  void add_place() {
    const auto leads = [this](const Location& where) { return where == finding_.where; };
    if (std::ranges::any_of(said_, leads, &std::pair<std::string, Location>::second)) return;
    if (std::ranges::any_of(finding_.subjects, leads, &SubjectResult::where)) return;
    say("Place", Line{}.add(finding_.where));
  }

  const Finding& finding_;
  const Telling& telling_;
  std::vector<Detail> details_;
  std::set<std::pair<std::string, Location>> said_;  // facts, each once
};

/// What to state, or the sentence where stating something does not help.
std::string what_to_state(const Finding& finding, bool in_full) {
  const std::vector<MissingFact>& missing = finding.missing;
  // Facts of another description cannot be stated in this one.
  if (missing.empty() || missing.front().elsewhere) return finding.sentence;
  const std::size_t shown = std::min<std::size_t>(missing.size(), in_full ? 20 : 5);
  const std::size_t count = std::max(finding.missing_count, missing.size());
  if (shown == 1 && count == 1) return "State " + name_of(missing.front()) + ".";
  // Sometimes one of them will do, sometimes each is needed: the check says which.
  std::string text = "Not stated: ";
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : "; ") + name_of(missing[i]);
  return text + (count > shown ? "; " + count_of(count - shown, "more fact") : "") + ".";
}

paper::Entry head_of(const Finding& finding, const Telling& telling) {
  const Check& check = *finding.check;
  paper::Entry entry{check.id, Line{}.add_strong(std::string(word(finding.strength()))),
                     check.title};
  entry.state.add(" · ").add(tag(finding.status));
  entry.tone = entry.state.runs.back().tone;
  entry.anchor = prefix_of(telling.result, telling.report) + paper::anchor(check.id);
  entry.look = finding.falls_short ? "finding short" : "finding";
  entry.data = {{"strength", std::string(word(finding.strength()))},
                {"status", std::string(word(finding.status))}};
  return entry;
}

}  // namespace

paper::Entry entry_of(const Finding& finding, const Telling& telling) {
  paper::Entry entry = head_of(finding, telling);
  if (telling.mixed && finding.falls_short) entry.state.add(" · falls short");
  if (finding.other_area) entry.state.add(" · good practice of another area");
  entry.details = FindingDetails(finding, telling).all();
  return entry;
}

paper::Entry brief_entry_of(const Finding& finding, const Telling& telling) {
  paper::Entry entry = head_of(finding, telling);
  entry.anchor.clear();  // that of the same among all checks
  Line line = finding.status == Status::not_stated ? Line(what_to_state(finding, telling.in_full))
                                                   : Line(finding.sentence);
  if (finding.waiver) {
    const AppliedWaiver& waiver = *finding.waiver;
    line = Line("Until ").add(waiver.until);
    if (!waiver.approved_by.empty()) line.add(" · approved by " + waiver.approved_by);
    line.add(" · " + waiver.reason).add(waiver.where);
  } else if (telling.in_full && finding.status == Status::not_stated) {
    line.add(finding.where);
  }
  // In a list the states stand in a column, which has no room for more.
  if (finding.other_area) line.add(" This is good practice of another area.");
  if (!line.empty()) entry.details.push_back({"", {paper::Item(std::move(line))}});
  return entry;
}

std::string organisation_of(const Telling& telling, const std::string& id) {
  return telling.description == nullptr ? id : organisation_name(*telling.description, id);
}

std::string organisation_name(const Description& description, std::string_view id) {
  const yaml::Node* organisation = item_at(description.root(), "organisations", id);
  std::string name = organisation == nullptr ? "" : text_at(*organisation, "name");
  return name.empty() ? std::string(id) : name;
}

void add_place(const Location& where, const DescriptionResult& result, Line& line) {
  if (where.file != result.file || where.line == 0) {
    line.add(where);
  } else {
    line.add(fmt::format(" (line {})", where.line));
  }
}

std::string prefix_of(const DescriptionResult& result, const Report& report) {
  return fmt::format("d{}-", &result - report.descriptions.data() + 1);
}

paper::Run link_to(const std::string& id, const DescriptionResult& result, const Report& report) {
  return {.text = id,
          .kind = RunKind::id,
          .address = "#" + prefix_of(result, report) + paper::anchor(id)};
}

}  // namespace icpcheck::report
