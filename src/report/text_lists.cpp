// SPDX-License-Identifier: MIT
// The lists that give each finding a line or two: what does not fall short.
#include <fmt/format.h>

#include <algorithm>

#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

/// What to state, or the sentence where stating something does not help.
Words what_to_state(const Finding& finding, std::size_t most) {
  const std::vector<MissingFact>& missing = finding.missing;
  // Facts of another description cannot be stated in this one.
  if (missing.empty() || missing.front().elsewhere) return Words(finding.sentence);
  const std::size_t shown = std::min(missing.size(), most);
  std::vector<std::string> facts;
  for (std::size_t i = 0; i < shown; ++i) facts.push_back(name_of(missing[i]));
  const std::size_t count = std::max(finding.missing_count, missing.size());
  if (count > shown) facts.push_back(count_of(count - shown, "more fact"));
  if (facts.size() == 1) return Words("State").add(facts.front() + ".");
  // Sometimes one of them will do, sometimes each is needed: the check says which.
  Words words("Not stated:");
  for (const std::string& fact : facts) words.add(fact + (&fact == &facts.back() ? "." : ";"));
  return words;
}

void write_not_stated(const DescriptionResult& result, const TextReport& text) {
  if (result.not_stated.empty()) return;
  text.page.heading("Not stated, does not fall short");
  text.page.blank();
  const std::size_t ids = id_width(result.not_stated, text.page);
  for (const Finding* finding : result.not_stated) {
    text.page.row({{.words = Words(finding->check->id), .width = ids},
                   {.words = Words(finding->check->title)}});
    Words words = what_to_state(*finding, text.page.verbose() ? 20 : 5);
    const std::string place = to_string(finding->where);
    if (text.page.verbose() && !place.empty()) words.keep("· " + place);
    text.page.paragraph(words, ids + 4, 2, Style::grey);
  }
}

void write_waived(const DescriptionResult& result, const TextReport& text) {
  if (result.waived.empty()) return;
  text.page.heading("Waived");
  text.page.blank();
  const std::size_t ids = id_width(result.waived, text.page);
  for (const Finding* finding : result.waived) {
    text.page.row(
        {{.words = Words(finding->check->id), .width = ids},
         {.words = Words(word(finding->check->strength)), .width = 7, .style = Style::grey},
         {.words = Words(finding->check->title)}});
    if (!finding->waiver) continue;
    const AppliedWaiver& waiver = *finding->waiver;
    Words words("Until " + to_string(waiver.until));
    if (!waiver.approved_by.empty()) words.add("· approved by " + waiver.approved_by);
    words.add("· " + waiver.reason);
    if (const std::string place = to_string(waiver.where); !place.empty()) words.keep("· " + place);
    text.page.paragraph(words, ids + 4, 2, Style::grey);
  }
}

bool is_information(const Finding& finding) {
  return finding.check->strength == Strength::may &&
         (finding.status == Status::met || finding.status == Status::gap ||
          finding.status == Status::not_stated);
}

std::string counted(const std::vector<const Finding*>& findings) {
  std::string text;
  for (const Status status : {Status::met, Status::gap, Status::not_stated}) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding* finding) {
      return finding->status == status;
    });
    if (count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, phrase(status));
  }
  return text;
}

void write_information(const DescriptionResult& result, const TextReport& text) {
  const std::vector<const Finding*> found = findings_where(result, is_information);
  if (found.empty()) return;
  text.page.heading("For information");
  text.page.blank();
  text.page.paragraph(
      Words(fmt::format("{}: {}. {}", count_of(found.size(), "check"), counted(found),
                        text.page.verbose() ? "" : "Use --verbose to list them.")),
      2);
  if (!text.page.verbose()) return;
  const std::size_t ids = id_width(found, text.page);
  for (const Finding* finding : found) {
    text.page.row({{.words = Words(finding->check->id), .width = ids},
                   {.words = Words(phrase(finding->status)), .width = 10, .style = Style::grey},
                   {.words = Words(finding->check->title)}});
  }
}

void write_not_applicable(const DescriptionResult& result, const TextReport& text) {
  const std::vector<const Finding*> found = findings_where(
      result, [](const Finding& finding) { return finding.status == Status::not_applicable; });
  if (found.empty()) return;
  text.page.heading("Not applicable");
  text.page.blank();
  const std::size_t ids = id_width(found, text.page);
  for (const Finding* finding : found) {
    text.page.row({{.words = Words(finding->check->id), .width = ids},
                   {.words = Words(finding->check->title)}});
    text.page.paragraph(Words(finding->sentence), ids + 4, 2, Style::grey);
  }
}

}  // namespace

void write_lists(const DescriptionResult& result, const TextReport& text) {
  write_not_stated(result, text);
  write_plan(result, text);
  write_waived(result, text);
  write_information(result, text);
  if (!text.page.verbose()) return;
  write_findings("What is met",
                 findings_where(result,
                                [](const Finding& finding) {
                                  return finding.status == Status::met &&
                                         finding.check->strength != Strength::may;
                                }),
                 text);
  write_not_applicable(result, text);
}

}  // namespace icpcheck::report
