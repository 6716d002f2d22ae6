// SPDX-License-Identifier: MIT
// One finding of the HTML report: what was found, what decided it, where it comes from, what
// closes it and who does that by when.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

/// Writes the rows below the title of one finding.
class Rows {
 public:
  Rows(const Finding& finding, const DescriptionResult& result, const HtmlReport& html)
      : finding_(finding), result_(result), html_(html), page_(html.page) {}

  void write() {
    page_.begin("dl", {{"class", "rows"}});
    if (has_remedy()) write_text("To close it", remedy_of(finding_));
    write_actions();
    write_waiver();
    write_facts(finding_.facts, finding_.fact_count);
    write_missing(finding_.missing, finding_.missing_count);
    write_subjects();
    write_names();
    write_place();
    if (finding_.status != Status::met) write_text("Due", due_sentence(finding_, in_words));
    write_text("Source", html_.sources.cite_in_full(*finding_.check));
    page_.end();
  }

 private:
  [[nodiscard]] bool has_remedy() const {
    return finding_.falls_short || finding_.status == Status::gap ||
           finding_.status == Status::not_stated || finding_.status == Status::not_due;
  }

  void begin_row(std::string_view label) {
    page_.begin("div");
    page_.element("dt", {}, label);
    page_.begin("dd");
  }
  void end_row() {
    page_.end();
    page_.end();
  }
  void write_text(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    begin_row(label);
    page_.text(text);
    end_row();
  }

  void write_actions() {
    if (finding_.actions.empty()) {
      if (finding_.falls_short) write_text("Action", "None is stated.");
      return;
    }
    begin_row("Action");
    page_.begin("ul");
    for (const AppliedAction& action : finding_.actions) write_action(action);
    page_.end();
    end_row();
  }
  void write_action(const AppliedAction& action) {
    page_.begin("li");
    page_.element("bdi", {}, action.what);
    page_.begin("span", {{"class", "more"}});
    page_.text("Owner: ");
    page_.element("bdi", {}, action.owner.empty() ? "not stated" : action.owner);
    page_.text(". Due: ");
    write_date(action.due, page_);
    page_.text(". ");
    if (action.overdue) page_.element("strong", {{"class", "overdue"}}, "Overdue.");
    page_.end();
    page_.end();
  }

  void write_waiver() {
    if (!finding_.waiver) return;
    const AppliedWaiver& waiver = *finding_.waiver;
    begin_row("Waived");
    page_.element("bdi", {}, waiver.reason);
    page_.begin("span", {{"class", "more"}});
    page_.text("Until ");
    write_date(waiver.until, page_);
    page_.text(waiver.approved_by.empty() ? "." : ", approved by ");
    if (!waiver.approved_by.empty()) page_.element("bdi", {}, waiver.approved_by);
    page_.end();
    add_place(waiver.where);
    end_row();
  }

  void add_place(const Location& where) {
    const std::string place = to_string(where);
    if (place.empty()) return;
    page_.text(" ");
    page_.element("span", {{"class", "place"}}, place);
  }

  void add_evidence(const std::string& id) {
    const auto found = std::ranges::find(result_.evidence, id, &EvidenceDocument::id);
    page_.begin("span", {{"class", "more"}});
    page_.text("Evidence: ");
    if (found == result_.evidence.end()) {
      page_.element("bdi", {}, id);
    } else {
      const std::string& title = found->title.empty() ? id : found->title;
      write_link(found->url, title, page_);
      if (found->date) {
        page_.text(", ");
        write_date(*found->date, page_);
      }
    }
    page_.end();
  }

  void write_left(std::size_t count) {
    if (count > 0) page_.element("li", {}, "and " + count_of(count, "fact") + " more");
  }

  /// Evidence that supports every one of several facts is named once, below them.
  [[nodiscard]] static bool share_evidence(const std::vector<StatedFact>& facts) {
    return facts.size() > 1 && std::ranges::all_of(facts, [&](const StatedFact& fact) {
             return fact.evidence == facts.front().evidence;
           });
  }

  void write_fact_items(const std::vector<StatedFact>& facts) {
    const bool shared = share_evidence(facts);
    for (const StatedFact& fact : facts) {
      page_.begin("li");
      page_.element("code", {}, fact.path);
      if (!fact.value.empty()) page_.text(": ");
      page_.element("bdi", {}, fact.value);
      add_place(fact.where);
      if (!shared) {
        for (const std::string& id : fact.evidence) add_evidence(id);
      }
      page_.end();
    }
    if (!shared || facts.front().evidence.empty()) return;
    page_.begin("li");
    for (const std::string& id : facts.front().evidence) add_evidence(id);
    page_.end();
  }
  void write_facts(const std::vector<StatedFact>& facts, std::size_t count) {
    if (facts.empty()) return;
    begin_row("Stated");
    page_.begin("ul");
    write_fact_items(facts);
    write_left(std::max(count, facts.size()) - facts.size());
    page_.end();
    if (finding_.status == Status::met && finding_.unsupported_count > 0) {
      page_.text(fmt::format("No evidence supports {} of {}.", finding_.unsupported_count,
                             count_of(finding_.fact_count, "fact")));
    }
    end_row();
  }

  void write_missing_items(const std::vector<MissingFact>& missing) {
    for (const MissingFact& fact : missing) {
      page_.begin("li");
      if (!fact.title.empty()) page_.text(fact.title + " ");
      page_.element("code", {}, fact.shown_path());
      add_place(fact.where);
      page_.end();
    }
  }
  void write_missing(const std::vector<MissingFact>& missing, std::size_t count) {
    if (missing.empty()) return;
    begin_row("Not stated");
    page_.begin("ul");
    write_missing_items(missing);
    write_left(std::max(count, missing.size()) - missing.size());
    page_.end();
    end_row();
  }

  void write_subjects() {
    if (finding_.subjects.empty()) return;
    begin_row("For each");
    page_.begin("ul");
    for (const SubjectResult& subject : finding_.subjects) {
      page_.begin("li");
      page_.element("bdi", {}, short_name(subject.name));
      page_.text(fmt::format(": {}", phrase(subject.status)));
      add_place(subject.where);
      write_subject_facts(subject);
      page_.end();
    }
    page_.end();
    end_row();
  }
  void write_subject_facts(const SubjectResult& subject) {
    if (subject.facts.empty() && subject.missing.empty()) return;
    page_.begin("ul");
    write_fact_items(subject.facts);
    for (const MissingFact& fact : subject.missing) {
      page_.begin("li");
      page_.text("Not stated: ");
      page_.element("code", {}, fact.shown_path());
      add_place(fact.where);
      page_.end();
    }
    page_.end();
  }

  void write_names() {
    const auto is_said = [this](const std::string& name) {
      return finding_.sentence.find(name) != std::string::npos;
    };
    if (std::ranges::all_of(finding_.names, is_said)) return;
    const std::vector<std::string_view> names(finding_.names.begin(), finding_.names.end());
    write_text("This concerns", join_words(names));
  }

  /// Where nothing else leads into the file.
  void write_place() {
    if (!finding_.facts.empty() || !finding_.missing.empty() || !finding_.subjects.empty()) return;
    const std::string place = to_string(finding_.where);
    if (place.empty() || finding_.status == Status::not_applicable) return;
    begin_row("Place");
    page_.element("span", {{"class", "place"}}, place);
    end_row();
  }

  const Finding& finding_;
  const DescriptionResult& result_;
  const HtmlReport& html_;
  MarkupWriter& page_;
};

}  // namespace

void write_finding(const Finding& finding, const DescriptionResult& result, int level,
                   const HtmlReport& html) {
  MarkupWriter& page = html.page;
  const Check& check = *finding.check;
  page.begin("div", {{"class", finding.falls_short ? "finding short" : "finding"},
                     {"data-strength", word(check.strength)},
                     {"data-status", word(finding.status)}});
  page.begin(heading(level),
             {{"id", prefix_of(result, html.report) + anchor(check.id)}, {"tabindex", "-1"}});
  page.element("span", {{"class", "id"}}, check.id);
  page.text(" " + check.title);
  page.end();
  page.begin("p", {{"class", "rated"}});
  write_tag(finding.status, page);
  page.text(" ");
  page.element("strong", {}, word(check.strength));
  if (finding.falls_short) page.text(" · falls short");
  page.end();
  if (!finding.sentence.empty()) page.element("p", {{"class", "sentence"}}, finding.sentence);
  Rows(finding, result, html).write();
  page.end();
}

}  // namespace icpcheck::report
