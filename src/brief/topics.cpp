// SPDX-License-Identifier: MIT
// Sections on one subject: needs assessments, engagement, money, risks and the like.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

/// What was found about a topic, by what is to be said about it.
struct Found {
  std::vector<Line> met;
  std::vector<Line> open;
  std::vector<Line> local;
  bool any_gap = false;  // something in `open` is known to be missing
};

std::string status_in_words(const Finding& finding) {
  if (finding.status == Status::not_due) return due_in_words(finding);
  if (finding.status == Status::gap) return "known to be missing";
  return std::string(phrase(finding.status));
}

void take(const Brief& brief, const Finding& finding, Found& found) {
  if (finding.status == Status::met) {
    const std::string evidence = evidence_of(brief, finding);
    found.met.emplace_back(title_with_id(finding) + (evidence.empty() ? "" : ". " + evidence));
  } else if (finding.strength() != Strength::may) {
    found.any_gap = found.any_gap || finding.status == Status::gap;
    found.open.emplace_back(fmt::format("{}: {}, {}", title_with_id(finding),
                                        weight(finding.strength()), status_in_words(finding)));
  }
}

constexpr std::size_t few_met = 8;

void write_found(Brief& brief, Found found) {
  if (found.met.size() > few_met + 1) {
    const std::size_t more = found.met.size() - few_met;
    found.met.resize(few_met);
    found.met.emplace_back(fmt::format("{} more on this that are met", more));
  }
  brief.list("The description shows:", found.met);
  brief.list(found.met.empty() ? "The description records:" : "The description also records:",
             std::move(found.local));
  brief.list(
      found.any_gap ? "Not met, not confirmed, or not yet due:" : "Not confirmed, or not yet due:",
      std::move(found.open));
}

bool speaks_of(std::string_view path, const Topic& topic) {
  return std::ranges::any_of(topic.words, [path](std::string_view word) {
    return path.find(word) != std::string_view::npos;
  });
}

void add_board(const yaml::Node& board, Table& table) {
  const std::string name = text_at(board, "name");
  table.rows.push_back({name.empty() ? "Health and wellbeing board" : name, in_force(board, "jsna"),
                        in_force(board, "jhws")});
}

void add_regard(const Brief& brief, std::string_view list, std::string_view key,
                std::vector<Line>& lines) {
  for (const yaml::Node* plan : items_at(brief.description.root(), list)) {
    const yaml::Node* regard = plan->find("has_regard_to");
    lines.push_back(labelled(
        organisation_name(brief.description, text_at(*plan, key)),
        regard == nullptr ? "not stated" : fact_value(brief.description, *regard, Shows::word)));
  }
}

bool names_needs(const Finding& finding) {
  const std::string& title = finding.check->title;
  return title.find("JSNA") != std::string::npos || title.find("JHWS") != std::string::npos;
}

/// By the key that leads to it, the last one or the value: those between are names of items.
bool speaks_of(const LocalFact& fact, const Topic& topic) {
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

std::string in_force(const yaml::Node& board, std::string_view key) {
  const yaml::Node* document = board.find(key);
  if (document == nullptr) return "Not stated";
  std::string text = "Whether it is in force is not stated";
  if (document->find("in_force") != nullptr) {
    text = flag_at(*document, "in_force") ? "In force" : "Not in force";
  }
  const auto published = date_at(*document, "published_on");
  return text +
         (published ? ", published on " + in_words(*published) : ", day of publication not stated");
}

void write_needs(Brief& brief) {
  const yaml::Node& root = brief.description.root();
  Table table{"", {"Board", "Needs assessment (JSNA)", "Strategy (JHWS)"}, {}};
  for (const yaml::Node* board : items_at(root, "hwbs")) add_board(*board, table);
  if (const yaml::Node* board = root.find("hwb")) add_board(*board, table);
  if (!brief.table(std::move(table))) {
    brief.paragraph("The description states no health and wellbeing board.");
  }
  std::vector<Line> regard;
  if (const yaml::Node* plan = find_path(root, "icb.plan.has_regard_to")) {
    regard.push_back(labelled("ICB", fact_value(brief.description, *plan, Shows::word)));
  }
  add_regard(brief, "authority_plans", "authority", regard);
  add_regard(brief, "ccg_plans", "ccg", regard);
  if (regard.empty() && brief.description.kind == Kind::system) {
    brief.paragraph("Which plans have regard to the JSNA and the JHWS is not stated.");
  }
  brief.list("Plans have regard to:", std::move(regard));
  Found found;
  for (const Finding& finding : applying(brief.result)) {
    if (names_needs(finding)) take(brief, finding, found);
  }
  write_found(brief, std::move(found));
}

void write_topic(Brief& brief, const Topic& topic) {
  Found found;
  for (const Finding& finding : applying(brief.result)) {
    if (rests_on(finding, [&](std::string_view path) { return speaks_of(path, topic); })) {
      take(brief, finding, found);
    }
  }
  found.local = local_lines(brief.description, [&](const LocalFact& fact) {
    return speaks_of(fact, topic) && !is_covered(brief.result, fact.node.path());
  });
  if (found.met.empty() && found.local.empty())
    brief.paragraph("The description states nothing on this.");
  write_found(brief, std::move(found));
  brief.ask_author(std::string(topic.ask));
}

void write_law(Brief& brief) {
  Found found;
  for (const Finding& finding : applying(brief.result)) {
    if (finding.strength() == Strength::must) take(brief, finding, found);
  }
  if (found.met.empty() && found.open.empty()) {
    brief.paragraph("No requirement of law was due or falls due.");
  }
  write_before_in_force(brief);
  write_found(brief, std::move(found));
  brief.ask_author("Have the legal implications confirmed. This draft is no legal advice.");
}

}  // namespace icpcheck::brief
