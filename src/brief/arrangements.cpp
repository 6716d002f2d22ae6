// SPDX-License-Identifier: MIT
// What is arranged, as far as the description states it.
#include <fmt/format.h>

#include <algorithm>

#include "brief/facts.hpp"
#include "brief/parts.hpp"
#include "brief/words.hpp"
#include "icpcheck/model/fields.hpp"

namespace icpcheck::brief {
namespace {

const std::string unstated = "Not stated";

std::string cell(const Description& description, const PaperFact& fact, const yaml::Node& row,
                 std::string_view below) {
  const yaml::Node* value = below.empty() ? &row : find_path(row, below);
  if (value != nullptr) return capitalised(fact_value(description, *value, fact));
  return fact.none.empty() ? unstated : std::string(fact.none);
}

/// Rows for the facts that begin in one place.
void add_rows(const Description& description, const std::vector<const PaperFact*>& facts,
              Table& table) {
  const std::string_view base = row_path(facts.front()->path);
  for (const PlaceOfPath& place : find_all(description.root(), base)) {
    if (place.value == nullptr) continue;
    std::vector<Line> row;
    for (const PaperFact* fact : facts) {
      std::string_view below = fact->path.text().substr(base.size());
      if (below.starts_with('.')) below.remove_prefix(1);
      row.emplace_back(cell(description, *fact, *place.value, below));
    }
    table.rows.push_back(std::move(row));
  }
}

/// Takes out the columns that need not be there, and of which nothing is stated.
void drop_empty_columns(const std::vector<const PaperFact*>& facts, Table& table) {
  for (std::size_t i = table.columns.size(); i-- > 1;) {
    const bool is_empty = std::ranges::all_of(
        table.rows, [i](const std::vector<Line>& row) { return row[i].plain() == unstated; });
    if (!is_empty || !facts[i]->if_stated) continue;
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
    for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// The list that has a row for each item; null when it is not stated, or when there is no list.
const yaml::Node* list_of(const Description& description,
                          const std::vector<const PaperFact*>& group) {
  std::string_view base = row_path(group.front()->path);
  if (!base.ends_with("[]")) return nullptr;
  base.remove_suffix(2);
  return base.find('[') == std::string_view::npos ? find_path(description.root(), base) : nullptr;
}

}  // namespace

std::string age_of_system(const Brief& brief) {
  const auto day = brief.system->described_on;
  const bool is_older = day && *day < brief.result.described_on;
  return is_older ? ", as described on " + in_words(*day) : "";
}

void write_facts(Brief& brief, const PaperSection& section) {
  std::vector<Line> lines = fact_lines(brief.description, section.facts);
  if (lines.empty() && !section.empty.empty()) {
    return brief.paragraph(filled(brief, section.empty));
  }
  brief.list(filled(brief, section.lead), std::move(lines));
}

void write_table(Brief& brief, const PaperSection& section) {
  Table table;
  bool is_stated = false;
  bool is_partial_list = false;
  const auto groups = row_groups(section.facts);
  for (const auto& group : groups) {
    if (table.columns.empty()) {
      for (const PaperFact* fact : group) table.columns.emplace_back(std::string(fact->label));
    }
    add_rows(brief.description, group, table);
    const yaml::Node* list = list_of(brief.description, group);
    is_stated = is_stated || list != nullptr;
    is_partial_list = is_partial_list || (list != nullptr && is_partial(*list));
  }
  if (!groups.empty()) drop_empty_columns(groups.front(), table);
  table.caption = filled(brief, section.lead);
  if (!brief.table(std::move(table))) {
    // An empty list is an answer, too.
    const std::string none =
        section.lead.empty() ? "None." : filled(brief, section.lead) + ": none.";
    const std::string said = is_stated && !is_partial_list ? none : filled(brief, section.empty);
    if (!said.empty()) brief.paragraph(said);
  }
  if (is_partial_list) brief.paragraph("The list is not complete.");
}

/// Organisations that are not just there: planned, in shadow form, abolished.
void write_organisations_in_change(Brief& brief, const PaperSection& section) {
  std::vector<Line> lines;
  for (const yaml::Node* organisation : items_at(brief.description.root(), "organisations")) {
    const std::string status = text_at(*organisation, "status");
    if (status.empty() || status == "established") continue;
    lines.push_back(labelled(organisation_name(brief.description, text_at(*organisation, "id")),
                             in_words(std::string_view(status))));
  }
  brief.list(filled(brief, section.lead), std::move(lines));
}

void write_system(Brief& brief, const PaperSection& section) {
  if (brief.system == nullptr) {
    const std::string id = text_at(brief.description.root(), "system");
    brief.paragraph(id.empty() ? "The description does not say to which system the place belongs."
                               : fmt::format("The place belongs to the system \"{}\", whose "
                                             "description was not read for this paper.",
                                             id));
    return;
  }
  brief.list("The place belongs to " + brief.system->name + age_of_system(brief) + ":",
             fact_lines(*brief.system, section.facts));
}

}  // namespace icpcheck::brief
