// SPDX-License-Identifier: MIT
// The two shapes of a draft paper.
#include "icpcheck/brief/brief.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "brief/facts.hpp"
#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::array<std::string_view, 2> style_words{"lincolnshire", "wirral"};

/// The one board there is; with several, or with a list that is not complete, any may be meant.
std::string board_name(const Description& description) {
  const yaml::Node& root = description.root();
  const yaml::Node* list = root.find("hwbs");
  const bool is_open = list != nullptr && (list->size() > 1 || is_partial(*list));
  const yaml::Node* hwb = list == nullptr ? root.find("hwb") : nullptr;
  if (list != nullptr && list->size() == 1) hwb = items_at(root, "hwbs").front();
  std::string name = hwb == nullptr || is_open ? "" : text_at(*hwb, "name");
  return name.empty() ? "to be named" : name;
}

std::string subject_of(const Brief& brief) {
  return brief.result.kind == Kind::system ? "integrated care partnership" : "place partnership";
}

/// What a profile changes, every reader of the paper has to see.
void write_profile(Brief& brief) {
  for (const ReportNotice& notice : brief.report.notices) {
    brief.paragraph(report::text_of(notice));
  }
  if (!brief.report.profile) return;
  const UsedProfile& profile = *brief.report.profile;
  Table table{"Changed by the profile " + profile.file,
              {"What", "Subject", "Guidance", "Here", "Reason"},
              {}};
  for (const ProfileChange& change : profile.changes) {
    table.rows.push_back({capitalised(in_words(std::string_view(change.what))), change.subject,
                          with_dates_in_words(change.from), with_dates_in_words(change.to),
                          change.reason});
  }
  brief.table(std::move(table));
}

const Topic consultation{
    {"engage", "consult", "involved", "co_produce", "co_production"},
    "Say whom you have consulted on this report and what they said, or that none was needed."};
const Topic money{{"delegated_budget", "financ", "resourcing_agreed"},
                  "State the financial implications, or that there are none."};
const Topic resources{{"resourced", "resourcing", "staff", "employment", "joint_post",
                       "systems_ready", "secretariat"},
                      "State the implications for staff, ICT and assets, or that there are none."};
const Topic risks{
    {"risk_log", "risk_register", "risk_framework", "risks"},
    "State the risks of what is recommended and of leaving it, and who manages them."};
const Topic equality{
    {"equality", "inequalit", "inclusion", "includes", "plan_covers"},
    "State the equality implications, and where the impact assessment can be read."};
const Topic climate{{"climate", "environment"},
                    "State the implications for environment and climate, or that there are none."};

/// A section of a style; one without a heading writes its own.
struct Section {
  int level;
  std::string_view heading;
  void (*write)(Brief& brief);
};

void write_appendices(Brief& brief) {
  brief.list({"Appendix A: Gap table", "Appendix B: Words used"});
}

void write_how_met(Brief& brief) {
  write_profile(brief);
  write_clauses(brief);
}

void write_head_of_lincolnshire(Brief& brief) {
  brief.list(
      {labelled("Report to", board_name(brief.description)),
       labelled("Subject", capitalised(subject_of(brief)) + ": position, gaps and what is due"),
       labelled("Position as at", in_words(brief.report.options.as_of))});
  brief.ask_author("Name the meeting and its date, and who presents the report.");
}

constexpr std::array lincolnshire{
    Section{0, "", write_head_of_lincolnshire},
    Section{2, "Summary", write_summary},
    Section{2, "Actions required",
            [](Brief& brief) { write_requests(brief, "The board is asked to:"); }},
    Section{2, "1. Background",
            [](Brief& brief) {
              brief.ask_author("Describe the policy context, and say why this comes now.");
            }},
    Section{3, "1.1 Current arrangements", write_arrangements},
    Section{0, "", write_map},
    Section{3, "1.2 What is due", write_due},
    Section{0, "", [](Brief& brief) { write_actions(brief, "1.3"); }},
    Section{3, "1.4 Questions for the board", [](Brief& brief) { write_questions(brief, 4); }},
    Section{3, "1.5 How each part of the guidance is met", write_how_met},
    Section{0, "", [](Brief& brief) { write_local(brief, 3, "1.6 Local arrangements"); }},
    Section{2, "2. Conclusion", write_conclusion},
    Section{2, "3. Joint strategic needs assessment and joint health and wellbeing strategy",
            write_needs},
    Section{2, "4. Consultation", [](Brief& brief) { write_topic(brief, consultation); }},
    Section{2, "5. Appendices", write_appendices},
    Section{2, "6. Background papers", write_background_papers},
    Section{
        0, "",
        [](Brief& brief) { brief.ask_author("Say who wrote this report and how to reach them."); }},
    Section{2, "Appendix A: Gap table", write_gap_table},
    Section{2, "Appendix B: Words used", write_terms},
    Section{2, "About this draft", write_made},
};

void write_head_of_wirral(Brief& brief) {
  brief.list({labelled("Position as at", in_words(brief.report.options.as_of))});
  brief.ask_author("Name the committee, the date of its meeting and whose report this is.");
}

void write_options(Brief& brief) {
  brief.paragraph("The description states no other options.");
  brief.ask_author("Say which other options you considered and why you do not recommend them.");
}

constexpr std::array wirral{
    Section{0, "", write_head_of_wirral},
    Section{2, "Report summary", write_summary},
    Section{2, "Recommendations",
            [](Brief& brief) { write_requests(brief, "The committee is recommended to:"); }},
    Section{2, "1. Reasons for the recommendations", write_reasons},
    Section{2, "2. Other options considered", write_options},
    Section{2, "3. Background information",
            [](Brief& brief) { brief.ask_author("Describe the policy context."); }},
    Section{3, "3.1 Current arrangements", write_arrangements},
    Section{0, "", write_map},
    Section{3, "3.2 What is due", write_due},
    Section{0, "", [](Brief& brief) { write_actions(brief, "3.3"); }},
    Section{3, "3.4 Key questions", [](Brief& brief) { write_questions(brief, 4); }},
    Section{3, "3.5 Needs assessment and health and wellbeing strategy", write_needs},
    Section{3, "3.6 How each part of the guidance is met", write_how_met},
    Section{0, "", [](Brief& brief) { write_local(brief, 3, "3.7 Local arrangements"); }},
    Section{2, "4. Financial implications", [](Brief& brief) { write_topic(brief, money); }},
    Section{2, "5. Legal implications", write_law},
    Section{2, "6. Resource implications: staffing, ICT and assets",
            [](Brief& brief) { write_topic(brief, resources); }},
    Section{2, "7. Relevant risks", [](Brief& brief) { write_topic(brief, risks); }},
    Section{2, "8. Engagement and consultation",
            [](Brief& brief) { write_topic(brief, consultation); }},
    Section{2, "9. Equality implications", [](Brief& brief) { write_topic(brief, equality); }},
    Section{2, "10. Environment and climate implications",
            [](Brief& brief) { write_topic(brief, climate); }},
    Section{2, "Report author",
            [](Brief& brief) { brief.ask_author("Give your name, post, telephone and email."); }},
    Section{2, "Appendices", write_appendices},
    Section{2, "Background papers", write_background_papers},
    Section{2, "Subject history",
            [](Brief& brief) {
              brief.ask_author("List the meetings of the last three years that had this subject.");
            }},
    Section{2, "Appendix A: Gap table", write_gap_table},
    Section{2, "Appendix B: Words used", write_terms},
    Section{2, "About this draft", write_made},
};

std::span<const Section> sections_of(Style style) {
  if (style == Style::lincolnshire) return lincolnshire;
  return wirral;
}

}  // namespace

std::vector<std::string_view> styles() { return {style_words.begin(), style_words.end()}; }

std::optional<Style> style_from(std::string_view text) {
  const auto* found = std::ranges::find(style_words, text);
  if (found == style_words.end()) return std::nullopt;
  return static_cast<Style>(found - style_words.begin());
}

Style usual_style(Kind kind) { return kind == Kind::system ? Style::lincolnshire : Style::wirral; }

Paper make_paper(const Subject& subject, Style style) {
  Brief brief{subject};
  brief.paper.front.title = brief.result.name + ": draft report on the " + subject_of(brief);
  for (const Section& section : sections_of(style)) {
    if (!section.heading.empty()) brief.heading(section.level, std::string(section.heading));
    section.write(brief);
  }
  return std::move(brief.paper);
}

}  // namespace icpcheck::brief
