// SPDX-License-Identifier: MIT
// The questions of a board, answered from the facts, and what is still open.
#include <algorithm>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/field_at.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::size_t few_titles = 3;

/// Facts that are all silent answer nothing; Appendices say whom to ask.
bool is_answered(const Brief& brief, const PaperSection& question) {
  if (question.part != PaperPart::facts) return true;
  return std::ranges::any_of(question.facts, [&brief](const PaperFact& fact) {
    const std::vector<PlaceOfPath> places = find_all(brief.description.root(), fact.path);
    return std::ranges::any_of(places,
                               [](const PlaceOfPath& place) { return place.value != nullptr; });
  });
}

std::vector<Line> answer(const Brief& brief, const PaperSection& question) {
  switch (question.part) {
    case PaperPart::both_boards:
      return both_boards(brief, question);
    case PaperPart::missing_seats:
      return missing_seats(brief, question);
    case PaperPart::still_needed:
      return still_needed(brief, question);
    case PaperPart::rated:
      return rated(brief, question);
    default:
      return fact_lines(brief.description, question.facts);
  }
}

}  // namespace

Line in_one(const std::vector<Line>& lines) {
  Line cell;
  for (const Line& line : lines) {
    if (!cell.empty()) cell.add(cell.plain().ends_with('.') ? " " : ". ");
    cell.append(line);
  }
  return cell;
}

void write_questions(Brief& brief, const PaperSection& section) {
  Table table{"", {"Question", "Answer"}, {}};
  std::string unanswered;
  for (const PaperSection& question : section.questions) {
    if (!question.kinds.contains(brief.description.kind)) continue;
    const std::string asked = filled(brief, question.heading);
    if (is_answered(brief, question)) {
      table.rows.push_back({asked, in_one(answer(brief, question))});
    } else {
      unanswered += (unanswered.empty() ? "" : " ") + asked;
    }
  }
  brief.table(std::move(table));
  if (!unanswered.empty()) {
    brief.paragraph(
        Line{}.add_strong("Nothing is written down that answers:").add(" " + unanswered));
  }
}

/// Those about the part that do not stand as asked, in a line for each reason.
std::vector<Line> still_needed(const Brief& brief, const PaperSection& section) {
  std::vector<std::string> gaps;
  std::vector<std::string> open;
  std::vector<std::string> later;
  const auto is_about = [&section](std::string_view fact) {
    const std::string path = general_path(fact);
    return std::ranges::any_of(section.paths, [&path](std::string_view root) {
      const bool begins = path.starts_with(root);
      return begins &&
             (path.size() == root.size() || path[root.size()] == '.' || path[root.size()] == '[');
    });
  };
  bool any = false;
  for (const Finding& finding : applying(brief.result)) {
    if (!rests_on(finding, is_about) || finding.strength() == Strength::may) continue;
    any = true;
    if (finding.status == Status::gap) gaps.push_back(title_with_id(finding));
    if (finding.status == Status::not_stated) open.push_back(title_with_id(finding));
    if (finding.status == Status::not_due) {
      later.push_back(title_with_id(finding) + ", " + due_in_words(finding));
    }
  }
  std::vector<Line> lines;
  const auto add = [&lines](const char* label, const std::vector<std::string>& titles) {
    if (!titles.empty()) lines.push_back(labelled(label, listed(titles, few_titles)));
  };
  add("Known to be missing", gaps);
  add("Cannot be confirmed", open);
  add("Due later", later);
  if (lines.empty()) {
    lines.emplace_back(any ? "Nothing that is asked for is open."
                           : "No check of this run asks about this.");
  }
  return lines;
}

}  // namespace icpcheck::brief
