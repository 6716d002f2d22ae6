// SPDX-License-Identifier: MIT
// The questions that boards ask before and while a partnership is founded, answered from facts.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "brief/facts.hpp"
#include "brief/findings.hpp"
#include "brief/words.hpp"
#include "icpcheck/base/nearest.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::array structure{
    FactField{"how the ICP relates to the HWB", "", "icp.relation_to_hwb", Shows::word},
    FactField{"structure of governance", "how governance is structured",
              "set_up.answers.structure"},
};
constexpr std::array support{
    FactField{"resourcing is agreed", "whether resourcing is agreed",
              "icp.resourcing.resourcing_agreed"},
    FactField{"support is agreed", "whether support is agreed", "icp.resourcing.support_agreed"},
    FactField{"agreed by", "who agreed to that", "icp.resourcing.agreed_by", Shows::organisation},
    FactField{"secretariat", "who is the secretariat", "icp.resourcing.secretariat",
              Shows::organisation},
    FactField{"secretariat is resourced", "whether it is resourced",
              "icp.resourcing.secretariat_resourced"},
    FactField{"secretariat is resourced until", "until when", "icp.resourcing.secretariat_until",
              Shows::date},
};
constexpr std::array chair{
    FactField{"the post", "whether the post is filled", "icp.chair.post", Shows::word},
    FactField{"kind of chair", "which kind of chair is wanted", "set_up.answers.kind_of_chair"},
    FactField{"how the chair is chosen", "", "icp.chair.appointment.process"},
    FactField{"how the chair is chosen, as answered in the set-up", "",
              "set_up.answers.chair_process", Shows::text, true},
    FactField{"open and fair", "whether the process is open and fair",
              "icp.chair.appointment.open_and_fair"},
    FactField{"transparent", "whether it is transparent", "icp.chair.appointment.transparent"},
    FactField{"standards of public appointments",
              "whether it meets the standards of public appointments",
              "icp.chair.appointment.public_appointment_standards"},
    FactField{"agreed by", "who agreed the choice", "icp.chair.appointment.agreed_by",
              Shows::organisation},
    FactField{"also chairs the ICB", "", "icp.chair.also_chairs_icb", Shows::text, true},
};
constexpr std::array committee{
    FactField{"members", "who the members are", "icp.members"},
    FactField{"who makes up the committee", "", "set_up.answers.committee", Shows::text, true},
    FactField{"how they are chosen", "", "set_up.answers.selection"},
};
constexpr std::array inclusive_engagement{
    FactField{"methods", "how people are engaged", "engagement.methods"},
    FactField{"methods, as answered in the set-up", "", "set_up.answers.engagement_methods",
              Shows::text, true},
    FactField{"resourced", "who pays", "engagement.resourced"},
    FactField{"resourcing, as answered in the set-up", "", "set_up.answers.engagement_resourcing",
              Shows::text, true},
    FactField{"reported in public", "how it is reported", "engagement.reported_in_public"},
    FactField{"public reports, as answered in the set-up", "",
              "set_up.answers.engagement_reporting", Shows::text, true},
};
constexpr std::array structures{
    FactField{"existing structures", "which existing structures can be used",
              "set_up.answers.existing_structures"},
};
constexpr std::array plans{
    FactField{"looked at whether the JHWS can serve",
              "whether anybody has looked at whether the JHWS can serve", "strategy.jhws_assessed"},
    FactField{"the strategy rests on the JHWS", "whether the strategy rests on the JHWS",
              "strategy.based_on_jhws"},
    FactField{"if the JHWS does not serve", "", "strategy.if_jhws_does_not_serve", Shows::text,
              true},
    FactField{"existing plans", "how far existing plans serve", "set_up.answers.existing_plans"},
    FactField{"how they are refreshed", "", "set_up.answers.refresh_of_plans"},
};
constexpr std::array strategy_now{
    FactField{"status of the strategy", "the status of the strategy", "strategy.status",
              Shows::word},
    FactField{"how it is developed is agreed", "whether it is agreed how it is developed",
              "strategy.development_agreed"},
    FactField{"how it is approved is agreed", "whether it is agreed how it is approved",
              "strategy.approval_agreed"},
};
constexpr std::array ten_principles{
    FactField{"how the ICP meets them", "", "set_up.answers.ten_principles"},
};

constexpr std::array lead{
    FactField{"the post", "whether the post is filled", "place_lead.post", Shows::word},
    FactField{"organisation", "from which organisation", "place_lead.organisation",
              Shows::organisation},
    FactField{"nominated", "whether somebody is nominated", "place_lead.nominated"},
    FactField{"endorsed by the members", "whether the members endorse the lead",
              "place_lead.endorsed_by_members"},
    FactField{"remit for integrated working", "whether integrated working is part of the job",
              "place_lead.remit_for_integrated_working"},
    FactField{"executive remit", "", "place_lead.executive_remit", Shows::text, true},
};
constexpr std::array place_structure{
    FactField{"how the partnership relates to the HWB", "", "partnership.relation_to_hwb",
              Shows::word},
    FactField{"form", "its form", "partnership.form", Shows::word},
    FactField{"further forms", "", "partnership.further_forms", Shows::word, true},
    FactField{"membership is agreed", "whether membership is agreed",
              "partnership.membership_and_form.membership_agreed"},
    FactField{"form is agreed", "whether the form is agreed",
              "partnership.membership_and_form.form_agreed"},
    FactField{"governance is agreed by", "who has agreed its governance",
              "partnership.governance.agreed_by", Shows::organisation},
};
constexpr std::array place_plan{
    FactField{"a plan exists", "whether there is a plan", "vision.plan_exists"},
    FactField{"the plan", "", "vision.plan", Shows::text, true},
    FactField{"approved by the HWB", "whether the HWB has approved it", "vision.approved_by_hwb"},
};

/// Those about the root that do not stand as asked, in a list for each reason.
void write_still_needed(Brief& brief, std::string_view root) {
  std::vector<Line> gaps;
  std::vector<Line> open;
  std::vector<Line> later;
  const std::string below = std::string(root) + ".";
  for (const Finding& finding : applying(brief.result)) {
    const bool fits = rests_on(
        finding, [&](std::string_view path) { return path == root || path.starts_with(below); });
    if (!fits || finding.strength() == Strength::may) continue;
    if (finding.status == Status::gap) gaps.emplace_back(title_with_id(finding));
    if (finding.status == Status::not_stated) open.emplace_back(title_with_id(finding));
    if (finding.status == Status::not_due) {
      later.emplace_back(title_with_id(finding) + ", " + due_in_words(finding));
    }
  }
  if (gaps.empty() && open.empty() && later.empty()) {
    return brief.paragraph("Nothing that is asked for is open.");
  }
  brief.list("Known to be missing:", std::move(gaps));
  brief.list("Due later:", std::move(later));
  brief.list("Asked for, and not stated:", std::move(open));
}

/// The first open action in date that is to close a check of the clause.
std::string action_on(const Brief& brief, const ClauseResult& clause) {
  for (const Finding& finding : clause.findings) {
    for (const AppliedAction& action : finding.actions) {
      if (action.overdue) continue;
      std::string text = "action: " + action.what + ", by " + in_words(action.due);
      if (!action.owner.empty()) {
        text += " (" + organisation_name(brief.description, action.owner) + ")";
      }
      return text;
    }
  }
  return "no action is recorded";
}

/// How each clause is rated, of the packs that want it told, and what is done about it.
std::vector<Line> principles(const Brief& brief) {
  std::vector<Line> lines = fact_lines(brief.description, ten_principles);
  for (const PackResult& pack : brief.result.packs) {
    if (!pack.pack->rated_in_papers || !pack.applicable) continue;
    for (const ClauseResult& clause : pack.clauses) {
      if (clause.rating != Rating::red && clause.rating != Rating::amber) continue;
      const std::string action = action_on(brief, clause);
      lines.push_back(labelled(clause.clause->id + " " + clause.clause->title,
                               fmt::format("{}; {}", phrase(clause.rating), action)));
    }
    for (const ClauseResult& clause : pack.clauses) {
      const std::string reason = why_not(clause, brief.result.kind);
      if (reason.empty()) continue;
      lines.push_back(labelled(clause.clause->id + " does not apply", decapitalised(reason)));
    }
    for (const Rating rating : {Rating::grey, Rating::green}) {
      std::vector<std::string> ids;
      for (const ClauseResult& clause : pack.clauses) {
        if (clause.rating == rating) ids.push_back(clause.clause->id);
      }
      if (ids.empty()) continue;
      lines.push_back(labelled("Rated " + std::string(phrase(rating)), join_words(ids)));
    }
  }
  return lines;
}

/// Which JHWS there is to build on, before what is known of how far it serves.
std::vector<Line> strategies_of_boards(const Brief& brief, std::vector<Line> facts) {
  std::vector<Line> lines;
  for (const yaml::Node* board : items_at(brief.description.root(), "hwbs")) {
    const yaml::Node* jhws = board->find("jhws");
    if (jhws == nullptr) continue;
    const std::string name = text_at(*board, "name");
    lines.push_back(labelled("JHWS of " + (name.empty() ? "the HWB" : name),
                             decapitalised(in_force(*board, "jhws"))));
  }
  lines.insert(lines.end(), facts.begin(), facts.end());
  return lines;
}

void ask(Brief& brief, int level, std::string question, std::vector<Line> answer) {
  brief.heading(level, std::move(question));
  brief.list(std::move(answer));
}

void write_questions_of_system(Brief& brief, int level) {
  const auto facts = [&](std::span<const FactField> fields) {
    return fact_lines(brief.description, fields);
  };
  ask(brief, level, "How are the ICP and the HWB structured?", facts(structure));
  ask(brief, level, "Who pays for the ICP, supports it and is its secretariat?", facts(support));
  ask(brief, level, "Who sits on both boards?", seats_on_both(brief));
  brief.heading(level, "Which roles and voices are missing?");
  write_missing_seats(brief);
  ask(brief, level, "Which kind of chair does the ICP need, and how is the chair chosen?",
      facts(chair));
  ask(brief, level, "Who makes up the committee, and how are they chosen?", facts(committee));
  ask(brief, level, "What does inclusive engagement take?", facts(inclusive_engagement));
  ask(brief, level, "How far can existing structures be used?", facts(structures));
  ask(brief, level, "How far do existing plans, such as the JHWS, serve as the strategy?",
      strategies_of_boards(brief, facts(plans)));
  ask(brief, level, "What does the strategy still need?", facts(strategy_now));
  write_still_needed(brief, "strategy");
  ask(brief, level, "How does the ICP meet the ten principles?", principles(brief));
}

void write_questions_of_place(Brief& brief, int level) {
  const auto facts = [&](std::span<const FactField> fields) {
    return fact_lines(brief.description, fields);
  };
  ask(brief, level, "How is the partnership structured, and how does it relate to the HWB?",
      facts(place_structure));
  ask(brief, level, "Who leads the place?", facts(lead));
  ask(brief, level, "Who sits on both boards?", seats_on_both(brief));
  brief.heading(level, "Which roles and voices are missing?");
  write_missing_seats(brief);
  ask(brief, level, "What do the shared vision and plan still need?", facts(place_plan));
  write_still_needed(brief, "vision");
}

}  // namespace

void write_questions(Brief& brief, int level) {
  if (brief.description.kind == Kind::system) {
    write_questions_of_system(brief, level);
  } else {
    write_questions_of_place(brief, level);
  }
}

}  // namespace icpcheck::brief
