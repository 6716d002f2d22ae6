// SPDX-License-Identifier: MIT
// Sections on one topic: needs assessments, engagement, money, risks, the law.
#include <fmt/format.h>

#include <algorithm>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"

namespace icpcheck::brief {
namespace {

/// What was found about a topic, by what is to be said about it.
struct Found {
  std::vector<std::string> met;
  std::vector<std::string> open;
  std::vector<Line> local;
  bool any_gap = false;  // something in `open` is known to be missing
};

std::string status_in_words(const Finding& finding) {
  if (finding.status == Status::not_due) return due_in_words(finding);
  if (finding.status == Status::gap) return "known to be missing";
  if (finding.status == Status::waiting) return "waits for another answer";
  return std::string(phrase(finding.status));
}

void take(const Finding& finding, Found& found) {
  if (finding.status == Status::met) {
    found.met.push_back(title_with_id(finding));
  } else if (finding.strength() != Strength::may) {
    found.any_gap = found.any_gap || finding.status == Status::gap;
    found.open.push_back(fmt::format("{}, {}", title_with_id(finding), status_in_words(finding)));
  }
}

void write_found(Brief& brief, const PaperSection& section, Found found) {
  constexpr std::size_t usual = 2;
  const std::size_t few = section.most == 0 ? usual : section.most;
  std::vector<Line> lines;
  if (!found.met.empty()) {
    lines.push_back(labelled("The description shows", listed(found.met, few)));
  }
  if (!found.open.empty()) {
    lines.push_back(labelled(
        found.any_gap ? "Not met, not confirmed, or not yet due" : "Not confirmed, or not yet due",
        listed(found.open, few)));
  }
  brief.list(std::move(lines));
  brief.list("The description records:", std::move(found.local));
}

bool holds_one_of(std::string_view text, const std::vector<SharedText>& parts) {
  return std::ranges::any_of(
      parts, [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool speaks_of(std::string_view path, const PaperTopic& topic) {
  return holds_one_of(path, topic.words);
}

bool is_about(const Finding& finding, const PaperTopic& topic) {
  if (holds_one_of(finding.check->title, topic.titles)) return true;
  return rests_on(finding, [&topic](std::string_view path) { return speaks_of(path, topic); });
}

/// By the key that leads to it, the last one or the value: those between are names of items.
bool speaks_of(const LocalFact& fact, const PaperTopic& topic) {
  return speaks_of(fact.top, topic) || speaks_of(fact.node.key(), topic) ||
         (fact.node.kind() == yaml::Kind::string && speaks_of(fact.node.text(), topic));
}

/// True when a finding rests on the fact: then it tells it.
bool is_covered(const DescriptionResult& result, std::string_view path) {
  const auto holds = [path](std::string_view stated) {
    return path.starts_with(stated) && (path.size() == stated.size() ||
                                        path[stated.size()] == '.' || path[stated.size()] == '[');
  };
  auto findings = applying(result);
  return std::ranges::any_of(findings,
                             [&holds](const Finding& finding) { return rests_on(finding, holds); });
}

}  // namespace

void write_topic(Brief& brief, const PaperSection& section) {
  const PaperTopic& topic = section.topic;
  Found found;
  for (const Finding& finding : applying(brief.result)) {
    if (is_about(finding, topic)) take(finding, found);
  }
  found.local = local_lines(brief.description, [&](const LocalFact& fact) {
    return speaks_of(fact, topic) && !is_covered(brief.result, fact.node.path());
  });
  const bool is_silent = found.met.empty() && found.local.empty() && !topic.words.empty();
  if (is_silent) brief.paragraph("The description states nothing on this.");
  write_found(brief, section, std::move(found));
}

void write_law(Brief& brief, const PaperSection& section) {
  Found found;
  for (const Finding& finding : applying(brief.result)) {
    if (finding.strength() == Strength::must) take(finding, found);
  }
  if (found.met.empty() && found.open.empty()) {
    brief.paragraph("No requirement of law was due or falls due.");
  }
  write_before_in_force(brief);
  write_found(brief, section, std::move(found));
}

}  // namespace icpcheck::brief
