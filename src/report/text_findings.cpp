// SPDX-License-Identifier: MIT
// Findings in full: what decided them, where they come from and what closes them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "icpcheck/base/nearest.hpp"
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t most_subjects = 20;

/// Writes the lines below the title of one finding.
class Details {
 public:
  Details(const Finding& finding, std::size_t indent, const TextReport& text)
      : finding_(finding), indent_(indent), text_(text), page_(text.page) {}

  void write() {
    say(Words(finding_.sentence));
    write_subjects();
    write_facts(finding_.facts, finding_.fact_count, indent_);
    write_missing(finding_.missing, finding_.missing_count, indent_);
    write_unsupported();
    write_names();
    if (!shown_.contains(to_string(finding_.where))) {
      write_piece("Place:", to_string(finding_.where));
    }
    if (finding_.status != Status::met) say(Words(due_sentence(finding_)));
    write_labelled("Source:", text_.sources.cite_in_full(*finding_.check));
    if (finding_.falls_short) write_labelled("To close it:", remedy_of(finding_));
    for (const AppliedAction& action : finding_.actions) write_action(action);
  }

 private:
  void say(const Words& words) { page_.paragraph(words, indent_); }

  void write_labelled(std::string_view label, std::string_view text) {
    if (!text.empty()) page_.paragraph(Words(label).add(text), indent_, 2);
  }
  void write_piece(std::string_view label, const std::string& piece) {
    if (!piece.empty()) page_.paragraph(Words(label).keep(piece), indent_, 2);
  }

  /// Adds " · file:line:column" and remembers that the place was shown.
  void add_place(Words& words, const Location& where) {
    const std::string place = to_string(where);
    if (place.empty()) return;
    words.keep("· " + place);
    shown_.insert(place);
  }

  void write_facts(const std::vector<StatedFact>& facts, std::size_t count, std::size_t indent) {
    std::size_t left = std::max(count, facts.size());
    for (const StatedFact& fact : facts) {
      --left;
      if (!shown_facts_.insert({fact.path, fact.where}).second) continue;
      Words words(fact.value.empty() ? "Stated: " + fact.path
                                     : fmt::format("Stated: {}: {}", fact.path, fact.value));
      add_place(words, fact.where);
      for (const std::string& id : fact.evidence) words.keep("· evidence " + id);
      page_.paragraph(words, indent, 2);
    }
    write_left(left, "fact", indent);
  }

  /// A fact that the sentence already names is not said twice.
  void write_missing(const std::vector<MissingFact>& missing, std::size_t count,
                     std::size_t indent) {
    std::size_t left = std::max(count, missing.size());
    for (const MissingFact& fact : missing) {
      --left;
      if (is_named(fact)) continue;
      if (!shown_facts_.insert({fact.shown_path(), fact.where}).second) continue;
      Words words("Not stated: " + name_of(fact));
      add_place(words, fact.where);
      page_.paragraph(words, indent, 2);
    }
    write_left(left, "fact", indent);
  }

  [[nodiscard]] bool is_named(const MissingFact& fact) const {
    const std::string path = fact.shown_path();
    const std::string name = fact.title.empty() ? " " + path : "(" + path + ")";
    const std::size_t found = finding_.sentence.find(name);
    if (found == std::string::npos) return false;
    const std::string_view rest = std::string_view(finding_.sentence).substr(found + name.size());
    return rest.empty() || rest.starts_with(". ") || rest == "." || rest[0] == ' ' ||
           rest[0] == ',';
  }

  void write_unsupported() {
    if (finding_.status != Status::met || finding_.unsupported_count == 0) return;
    say(Words(fmt::format("No evidence supports {} of {}.", finding_.unsupported_count,
                          count_of(finding_.fact_count, "fact"))));
  }

  void write_left(std::size_t count, std::string_view noun, std::size_t indent) {
    if (count > 0) page_.paragraph(Words("and " + count_of(count, noun) + " more"), indent);
  }

  void write_subjects() {
    std::size_t shown = 0;
    for (const SubjectResult& subject : finding_.subjects) {
      if (shown == most_subjects && !page_.verbose()) break;
      write_subject(subject);
      ++shown;
    }
    write_left(finding_.subjects.size() - shown, "subject", indent_);
  }
  void write_subject(const SubjectResult& subject) {
    Words words(fmt::format("- {} · {}", subject.name, phrase(subject.status)));
    add_place(words, subject.where);
    page_.paragraph(words, indent_, 2);
    write_facts(subject.facts, subject.facts.size(), indent_ + 2);
    write_missing(subject.missing, subject.missing.size(), indent_ + 2);
  }

  void write_names() {
    const auto is_said = [this](const std::string& name) {
      return finding_.sentence.find(name) != std::string::npos;
    };
    if (std::all_of(finding_.names.begin(), finding_.names.end(), is_said)) return;
    const std::vector<std::string_view> names(finding_.names.begin(), finding_.names.end());
    write_labelled("This concerns:", join_words(names));
  }

  void write_action(const AppliedAction& action) {
    Words words("Action: " + action.what);
    if (!action.owner.empty()) words.add("· owner " + action.owner);
    words.add(fmt::format("· due {}, {}", to_string(action.due), due_phrase(action.days)));
    page_.paragraph(words, indent_, 2, action.overdue ? Style::red : Style::plain);
  }

  const Finding& finding_;
  std::size_t indent_;
  const TextReport& text_;
  Page& page_;
  std::set<std::string> shown_;  // places
  std::set<std::pair<std::string, Location>> shown_facts_;
};

}  // namespace

void write_finding(const Finding& finding, std::size_t id_width, std::size_t status_width,
                   const TextReport& text) {
  text.page.row({{.words = Words(finding.check->id), .width = id_width, .style = Style::bold},
                 {.words = Words(strength_and_status(finding)),
                  .width = status_width,
                  .style = style_of(finding.status)},
                 {.words = Words(finding.check->title), .style = Style::bold}});
  Details(finding, id_width + 4, text).write();
}

void write_findings(std::string_view heading, const std::vector<const Finding*>& findings,
                    const TextReport& text) {
  if (findings.empty()) return;
  text.page.heading(heading);
  const std::size_t ids = id_width(findings, text.page);
  const std::size_t status_columns = status_width(findings);
  for (const Finding* finding : findings) {
    text.page.blank();
    write_finding(*finding, ids, status_columns, text);
  }
}

}  // namespace icpcheck::report
