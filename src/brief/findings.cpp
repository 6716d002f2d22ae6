// SPDX-License-Identifier: MIT
// One finding in words for a board.
#include "brief/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "brief/words.hpp"
#include "icpcheck/report/phrases.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::size_t few_named = 4;

/// What the items of a list are, where its key does not tell.
struct ListName {
  std::string_view key;
  std::string_view name;
};
constexpr std::array list_names{
    ListName{"agreed_by", "who has agreed"},
    ListName{"brings_together", "who comes together"},
    ListName{"delivers", "whose outcomes it delivers"},
    ListName{"established_by", "who founded it"},
    ListName{"input", "voices without a seat"},
    ListName{"signed_by", "who has signed"},
};

std::string incomplete_list(std::string_view path) {
  const std::string_view key = path.substr(path.find_last_of('.') + 1);
  const auto* known = std::ranges::find(list_names, key, &ListName::key);
  const std::string name = known == list_names.end() ? in_words(key) : std::string(known->name);
  return "The list of " + name + " is not complete.";
}

/// A sentence for each list whose rest is open.
std::string incomplete_lists(const Finding& finding) {
  std::string lists;
  for (const MissingFact& fact : finding.missing) {
    if (!fact.rest || fact.elsewhere) continue;
    lists += (lists.empty() ? "" : " ") + incomplete_list(fact.path);
  }
  return lists;
}

std::string not_stated(const Brief& brief, const Finding& finding) {
  const bool elsewhere = std::ranges::any_of(finding.missing, &MissingFact::elsewhere);
  if (finding.missing.empty() || elsewhere) return with_dates_in_words(finding.sentence);
  std::vector<std::string> names;
  for (const MissingFact& fact : finding.missing) {
    if (fact.rest) continue;
    std::string name =
        fact.title.empty() ? fact_in_words(brief.description, fact.path) : std::string(fact.title);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  std::string lists = incomplete_lists(finding);
  if (names.empty()) return lists;
  return "Not stated: " + listed(names, few_named) + "." + (lists.empty() ? "" : " ") + lists;
}

std::string subjects_in_words(const Brief& brief, const Finding& finding) {
  std::vector<std::string> gaps;
  std::vector<std::string> open;
  for (const SubjectResult& subject : finding.subjects) {
    (subject.status == Status::gap ? gaps : open)
        .push_back(organisation_name(brief.description, subject.name));
  }
  std::string text;
  if (!gaps.empty()) text += "Not so for: " + listed(gaps, few_named) + ".";
  if (!open.empty()) {
    text +=
        (text.empty() ? "" : " ") + std::string("Not stated for: ") + listed(open, few_named) + ".";
  }
  const std::string lists = incomplete_lists(finding);
  if (!lists.empty()) text += " " + lists;
  return text;
}

/// "the ICP is proposed", of the one fact how far something has come; "" for other facts.
std::string how_far(const Brief& brief, const Finding& finding) {
  constexpr std::string_view status = ".status";
  if (finding.facts.size() != 1 || !finding.facts.front().path.ends_with(status)) return "";
  std::string_view path = finding.facts.front().path;
  path.remove_suffix(status.size());
  const bool has_name = path.ends_with(']');
  const std::string_view last = has_name ? path : path.substr(path.find_last_of('.') + 1);
  const std::string name = fact_in_words(brief.description, last);
  return fmt::format("{}{} {} {}", has_name ? "" : "the ", name, name.ends_with('s') ? "are" : "is",
                     free_value(brief.description, finding.facts.front()));
}

std::string gap(const Brief& brief, const Finding& finding) {
  if (const std::string far = how_far(brief, finding); !far.empty()) return "Not yet: " + far + ".";
  if (!finding.names.empty())
    return "Not so. This concerns: " + listed(finding.names, few_named) + ".";
  std::vector<std::string> facts;
  for (const StatedFact& fact : finding.facts) {
    std::string text = fact_in_words(brief.description, fact.path);
    if (!fact.value.empty()) {
      text += ": " + free_value(brief.description, fact);
    }
    facts.push_back(capitalised(std::move(text)));
  }
  if (facts.empty()) return "Not so.";
  return "Not so. The description states: " + listed(facts, few_named) + ".";
}

}  // namespace

std::vector<std::reference_wrapper<const Finding>> applying(const DescriptionResult& result) {
  std::vector<std::reference_wrapper<const Finding>> found;
  for (const Finding& finding : result.findings()) {
    if (finding.status != Status::not_applicable) found.emplace_back(finding);
  }
  return found;
}

std::string title_with_id(const Finding& finding) {
  return finding.check->title + " (" + finding.check->id + ")";
}

std::string position(const Brief& brief, const Finding& finding) {
  std::string text;
  if (finding.status == Status::error || finding.underlying == Status::met) {
    text = with_dates_in_words(finding.sentence);
  } else if (!finding.subjects.empty()) {
    text = subjects_in_words(brief, finding);
  } else {
    text = finding.underlying == Status::gap ? gap(brief, finding) : not_stated(brief, finding);
  }
  if (finding.waiver) {
    text += " Waived until " + in_words(finding.waiver->until) + ": " + finding.waiver->reason;
    if (!finding.waiver->approved_by.empty()) {
      text += " (approved by " + organisation_name(brief.description, finding.waiver->approved_by) +
              ")";
    }
    text += ".";
  }
  return text;
}

std::string due_in_words(const Finding& finding) {
  if (!finding.due) return "";
  return (finding.check->by ? "by " : "from ") + in_words(*finding.due);
}

}  // namespace icpcheck::brief
