// SPDX-License-Identifier: MIT
// Findings in the Markdown report: in full, with what decided them, where they come from and what
// closes them.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "report/markdown.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

constexpr std::size_t most_subjects = 20;

std::string fact_text(const StatedFact& fact) {
  std::string text = fact.path;
  if (!fact.value.empty()) text += ": " + fact.value;
  if (const std::string place = to_string(fact.where); !place.empty()) text += " · " + place;
  return text;
}

std::string fact_text(const MissingFact& fact) {
  const std::string place = to_string(fact.where);
  return place.empty() ? name_of(fact) : name_of(fact) + " · " + place;
}

class Details {
 public:
  Details(const Finding& finding, const DescriptionResult& result, const MarkdownReport& markdown)
      : finding_(finding), result_(result), markdown_(markdown), page_(markdown.page) {}

  void write() {
    const Check& check = *finding_.check;
    page_.heading(4, check.id + " " + check.title);
    page_.paragraph(fmt::format("{} · {}", word(check.strength), phrase(finding_.status)));
    page_.paragraph(finding_.sentence);
    write_subjects();
    write_facts(finding_.facts);
    write_missing(finding_.missing);
    write_evidence();
    write_names();
    page_.item("Place:", to_string(finding_.where));
    page_.item("", due_sentence(finding_));
    page_.item("Source:", markdown_.sources.cite_in_full(check));
    if (finding_.falls_short) page_.item("To close it:", remedy_of(finding_));
    write_actions();
  }

 private:
  void write_facts(const std::vector<StatedFact>& facts) {
    for (const StatedFact& fact : facts) page_.item("Stated:", fact_text(fact));
  }
  void write_missing(const std::vector<MissingFact>& missing) {
    for (const MissingFact& fact : missing) page_.item("Not stated:", fact_text(fact));
  }

  void write_subjects() {
    const std::size_t count = finding_.subjects.size();
    const std::size_t shown = markdown_.verbose ? count : std::min(count, most_subjects);
    for (std::size_t i = 0; i < shown; ++i) {
      const SubjectResult& subject = finding_.subjects[i];
      page_.item("", fmt::format("{} · {} · {}", subject.name, phrase(subject.status),
                                 to_string(subject.where)));
      write_facts(subject.facts);
      write_missing(subject.missing);
    }
    if (count > shown) page_.item("", "and " + count_of(count - shown, "subject") + " more");
  }

  /// Each document once, as a link where it has an address that may be one.
  void write_evidence() {
    std::vector<std::string> ids;
    for (const StatedFact& fact : finding_.facts) {
      for (const std::string& id : fact.evidence) {
        if (std::ranges::find(ids, id) != ids.end()) continue;
        ids.push_back(id);
        const auto found = std::ranges::find(result_.evidence, id, &EvidenceDocument::id);
        if (found == result_.evidence.end()) {
          page_.item("Evidence:", id);
        } else {
          page_.item("Evidence:", markdown_link(found->title, found->url));
        }
      }
    }
  }

  void write_names() {
    const std::vector<std::string_view> names(finding_.names.begin(), finding_.names.end());
    const bool all_said = std::ranges::all_of(names, [this](std::string_view name) {
      return finding_.sentence.find(name) != std::string::npos;
    });
    if (!all_said) page_.item("This concerns:", join_words(names));
  }

  void write_actions() {
    for (const AppliedAction& action : finding_.actions) {
      const std::string owner = action.owner.empty() ? "" : " · owner " + action.owner;
      page_.item("Action:", fmt::format("{}{} · due {}{}", action.what, owner,
                                        to_string(action.due), action.overdue ? ", overdue" : ""));
    }
  }

  const Finding& finding_;
  const DescriptionResult& result_;
  const MarkdownReport& markdown_;
  MarkdownPage& page_;
};

}  // namespace

void write_findings(std::string_view heading, const std::vector<const Finding*>& findings,
                    const DescriptionResult& result, const MarkdownReport& markdown) {
  if (findings.empty()) return;
  markdown.page.heading(3, heading);
  for (const Finding* finding : findings) Details(*finding, result, markdown).write();
}

}  // namespace icpcheck::report
