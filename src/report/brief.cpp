// SPDX-License-Identifier: MIT
// The two shapes of a draft paper.
#include "icpcheck/report/brief.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/model/fields.hpp"
#include "report/brief_facts.hpp"
#include "report/brief_parts.hpp"
#include "report/brief_words.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 2> style_words{"lincolnshire", "wirral"};

std::string board_name(const Description& description) {
  std::vector<std::string> names;
  for (const yaml::Node* hwb : items_at(description.root(), "hwbs")) {
    if (std::string name = text_at(*hwb, "name"); !name.empty()) names.push_back(std::move(name));
  }
  if (const yaml::Node* hwb = description.root().find("hwb")) {
    if (std::string name = text_at(*hwb, "name"); !name.empty()) names.push_back(std::move(name));
  }
  return joined(names);
}

std::string subject_of(const Brief& brief) {
  return brief.result.kind == Kind::system ? "integrated care partnership" : "place partnership";
}

Line entry(std::string label, const std::string& text) {
  return Line{}.add_strong(std::move(label) + ":").add(" " + text);
}

std::string made_by(const Brief& brief) {
  return fmt::format("icpcheck {}, from a description of {}: {} checks", brief.report.version,
                     in_words(brief.result.described_on), brief.result.check_count());
}

const Topic consultation{{"engage", "consult", "involved", "co_produce", "co_production"},
                         "Say whom you have consulted on this report, and what they said."};
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

void write_lincolnshire(Brief& brief) {
  const std::string board = board_name(brief.description);
  brief.paper.title = brief.result.name + ": draft report on the " + subject_of(brief);
  brief.list({entry("Report to", board.empty() ? "not stated" : board),
              entry("Subject", capitalised(subject_of(brief)) + ": position, gaps and what is due"),
              entry("Position on", in_words(brief.report.options.as_of)),
              entry("Drafted with", made_by(brief))});
  brief.ask_author("Name the meeting and its date, and who presents the report.");
  brief.heading(2, "Summary");
  write_summary(brief);
  brief.heading(2, "Actions required");
  write_requests(brief, "The board is asked to:");
  brief.heading(2, "1. Background");
  brief.ask_author("Say why this comes to the board now.");
  brief.heading(3, "1.1 Current arrangements");
  write_arrangements(brief);
  brief.heading(3, "1.2 What is due");
  write_due(brief);
  brief.heading(3, "1.3 Actions and waivers");
  write_actions(brief);
  brief.heading(3, "1.4 Questions for the board");
  write_questions(brief, 4);
  brief.heading(3, "1.5 How each part of the guidance is met");
  write_clauses(brief);
  write_local(brief, 3, "1.6 Local arrangements");
  brief.heading(2, "2. Conclusion");
  write_conclusion(brief, "Say what you conclude and what happens next.");
  brief.heading(2, "3. Joint strategic needs assessment and joint health and wellbeing strategy");
  write_needs(brief);
  brief.heading(2, "4. Consultation");
  write_topic(brief, consultation);
  brief.heading(2, "5. Appendices");
  brief.list({"Appendix A: Gap table", "Appendix B: Words used"});
  brief.heading(2, "6. Background papers");
  write_background_papers(brief);
  brief.ask_author("Say who wrote this report and how to reach them.");
  brief.heading(2, "Appendix A: Gap table");
  write_gap_table(brief);
  brief.heading(2, "Appendix B: Words used");
  write_terms(brief);
}

void write_implications(Brief& brief) {
  struct Section {
    std::string_view heading;
    const Topic* topic;  // null: the law
  };
  static const std::array sections{
      Section{"4. Financial implications", &money},
      Section{"5. Legal implications", nullptr},
      Section{"6. Resource implications: staffing, ICT and assets", &resources},
      Section{"7. Relevant risks", &risks},
      Section{"8. Engagement and consultation", &consultation},
      Section{"9. Equality implications", &equality},
      Section{"10. Environment and climate implications", &climate},
  };
  for (const Section& section : sections) {
    brief.heading(2, std::string(section.heading));
    if (section.topic == nullptr) {
      write_law(brief);
    } else {
      write_topic(brief, *section.topic);
    }
  }
}

void write_wirral(Brief& brief) {
  brief.paper.title = brief.result.name + ": draft report on the " + subject_of(brief);
  brief.list({entry("Position on", in_words(brief.report.options.as_of)),
              entry("Drafted with", made_by(brief))});
  brief.ask_author("Name the committee, the date of its meeting and whose report this is.");
  brief.heading(2, "Report summary");
  write_summary(brief);
  brief.heading(2, "Recommendations");
  write_requests(brief, "The committee is recommended to:");
  brief.heading(2, "1. Reasons for the recommendations");
  write_conclusion(brief, "Say why you recommend this.");
  brief.heading(2, "2. Other options considered");
  brief.paragraph("The description states no other options.");
  brief.ask_author("Say which other options you considered and why you do not recommend them.");
  brief.heading(2, "3. Background information");
  brief.heading(3, "3.1 Current arrangements");
  write_arrangements(brief);
  brief.heading(3, "3.2 What is due");
  write_due(brief);
  brief.heading(3, "3.3 Actions and waivers");
  write_actions(brief);
  brief.heading(3, "3.4 Key questions");
  write_questions(brief, 4);
  brief.heading(3, "3.5 Needs assessment and health and wellbeing strategy");
  write_needs(brief);
  brief.heading(3, "3.6 How each part of the guidance is met");
  write_clauses(brief);
  write_local(brief, 3, "3.7 Local arrangements");
  write_implications(brief);
  brief.heading(2, "Report author");
  brief.ask_author("Give your name, post, telephone and email.");
  brief.heading(2, "Appendices");
  brief.list({"Appendix A: Gap table", "Appendix B: Words used"});
  brief.heading(2, "Background papers");
  write_background_papers(brief);
  brief.heading(2, "Subject history");
  brief.ask_author("List the meetings of the last three years that had this subject.");
  brief.heading(2, "Appendix A: Gap table");
  write_gap_table(brief);
  brief.heading(2, "Appendix B: Words used");
  write_terms(brief);
}

}  // namespace

std::vector<std::string_view> brief_styles() { return {style_words.begin(), style_words.end()}; }

std::optional<BriefStyle> brief_style_from(std::string_view text) {
  const auto* found = std::ranges::find(style_words, text);
  if (found == style_words.end()) return std::nullopt;
  return static_cast<BriefStyle>(found - style_words.begin());
}

BriefStyle usual_style(Kind kind) {
  return kind == Kind::system ? BriefStyle::lincolnshire : BriefStyle::wirral;
}

Paper make_brief(const BriefSubject& subject, BriefStyle style) {
  Brief brief{subject};
  if (style == BriefStyle::lincolnshire) {
    write_lincolnshire(brief);
  } else {
    write_wirral(brief);
  }
  return std::move(brief.paper);
}

}  // namespace icpcheck::report
