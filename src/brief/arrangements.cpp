// SPDX-License-Identifier: MIT
// What is arranged, as far as the description states it.
#include <fmt/format.h>

#include <array>

#include "brief/facts.hpp"
#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

constexpr std::array of_system{
    FactField{"responsible authorities", "the responsible authorities", "responsible_authorities",
              Shows::organisation},
    FactField{"integrated care board (ICB)", "the integrated care board (ICB)", "icb.organisation",
              Shows::organisation},
    FactField{"status of the integrated care partnership (ICP)",
              "the status of the integrated care partnership (ICP)", "icp.status", Shows::word},
    FactField{"the ICP was founded by", "who founded the ICP", "icp.established_by",
              Shows::organisation},
    FactField{"post of the chair of the ICP", "whether the ICP has a chair", "icp.chair.post",
              Shows::word},
    FactField{"members of the ICP", "who its members are", "icp.members"},
    FactField{"how the ICP decides", "how it decides", "icp.decisions.rule", Shows::word},
    FactField{"a way through difficult issues", "", "icp.decisions.disagreement", Shows::text,
              true},
    FactField{"the ICP meets in public", "whether it meets in public", "icp.meetings.in_public"},
    FactField{"first meeting of the ICP", "", "icp.meetings.first_on", Shows::date, true},
    FactField{"terms of the ICP last reviewed on", "", "icp.terms_of_reference.reviewed_on",
              Shows::date, true},
    FactField{"terms of the ICP to be reviewed by", "", "icp.terms_of_reference.next_review_on",
              Shows::date, true},
    FactField{"co-production with people", "", "icp.co_production.approach", Shows::text, true},
    FactField{"shared outcomes", "", "strategy.outcomes", Shows::text, true},
    FactField{"champion of integration", "", "integration.championed_by", Shows::text, true},
    FactField{"planned by", "", "set_up.planned_by", Shows::organisation, true},
    FactField{"health and wellbeing boards (HWBs)", "the health and wellbeing boards (HWBs)",
              "hwbs"},
    FactField{"places", "which places there are", "places", Shows::text, false,
              "none separate from the system"},
};

constexpr std::array of_place{
    FactField{"councils of the place", "the councils of the place", "authorities",
              Shows::organisation},
    FactField{"area is that of the council", "", "area.same_as_authority", Shows::text, true},
    FactField{"health and wellbeing board (HWB)", "the health and wellbeing board (HWB)",
              "hwb.name"},
    FactField{"partnership", "", "partnership.name", Shows::text, true},
    FactField{"status of the partnership", "the status of the partnership", "partnership.status",
              Shows::word},
    FactField{"form of the partnership", "the form of the partnership", "partnership.form",
              Shows::word},
    FactField{"how it relates to the HWB", "", "partnership.relation_to_hwb", Shows::word},
    FactField{"brings together", "whom it brings together", "partnership.brings_together",
              Shows::word},
    FactField{"members of the partnership", "who its members are", "partnership.members"},
    FactField{"post of the place lead", "whether there is a place lead", "place_lead.post",
              Shows::word},
};

constexpr std::array of_its_system{
    FactField{"status of its integrated care partnership",
              "the status of its integrated care partnership", "icp.status", Shows::word},
    FactField{"framework for the development of places adopted",
              "whether it has adopted a framework for the development of places",
              "development_framework.adopted"},
    FactField{"places that are named", "which places it has", "places"},
};

/// Organisations that are not just there: planned, in shadow form, abolished.
std::vector<Line> organisations_in_change(const Description& description) {
  std::vector<Line> lines;
  for (const yaml::Node* organisation : items_at(description.root(), "organisations")) {
    const std::string status = text_at(*organisation, "status");
    if (status.empty() || status == "established") continue;
    lines.push_back(labelled(organisation_name(description, text_at(*organisation, "id")),
                             in_words(std::string_view(status))));
  }
  return lines;
}

}  // namespace

void write_arrangements(Brief& brief) {
  const Description& description = brief.description;
  const bool is_system = description.kind == Kind::system;
  brief.list(is_system ? fact_lines(description, of_system) : fact_lines(description, of_place));
  brief.list("Organisations that are not yet, or no longer, established:",
             organisations_in_change(description));
  if (is_system) return;
  if (brief.system == nullptr) {
    const std::string id = text_at(description.root(), "system");
    brief.paragraph(id.empty() ? "The description does not say to which system the place belongs."
                               : fmt::format("The place belongs to the system \"{}\", whose "
                                             "description was not read for this paper.",
                                             id));
    return;
  }
  brief.list("The place belongs to " + brief.system->name + ":",
             fact_lines(*brief.system, of_its_system));
}

}  // namespace icpcheck::brief
