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

/// The part of a path that leads to what a table has a row for: "hwbs[]" of "hwbs[].jhws", "hwb"
/// of "hwb.jhws".
std::string_view row_path(std::string_view path) {
  constexpr std::string_view brackets = "[]";
  const std::size_t list = path.rfind(brackets);
  if (list != std::string_view::npos) return path.substr(0, list + brackets.size());
  return path.substr(0, std::min(path.rfind('.'), path.size()));
}

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

/// Whether there may be rows that nobody has written down.
bool any_partial(const Description& description,
                 const std::vector<std::vector<const PaperFact*>>& groups) {
  return std::ranges::any_of(groups, [&description](const auto& group) {
    std::string_view base = row_path(group.front()->path);
    if (!base.ends_with("[]")) return false;
    base.remove_suffix(2);
    const yaml::Node* list =
        base.find('[') == std::string_view::npos ? find_path(description.root(), base) : nullptr;
    return list != nullptr && is_partial(*list);
  });
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
  std::vector<std::vector<const PaperFact*>> groups;
  for (const PaperFact& fact : section.facts) {
    const bool goes_on =
        !groups.empty() && row_path(groups.back().front()->path) == row_path(fact.path);
    if (!goes_on) groups.emplace_back();
    groups.back().push_back(&fact);
  }
  Table table;
  for (const auto& group : groups) {
    if (table.columns.empty()) {
      for (const PaperFact* fact : group) table.columns.emplace_back(std::string(fact->label));
    }
    add_rows(brief.description, group, table);
  }
  if (!groups.empty()) drop_empty_columns(groups.front(), table);
  table.caption = filled(brief, section.lead);
  if (!brief.table(std::move(table)) && !section.empty.empty()) {
    brief.paragraph(filled(brief, section.empty));
  }
  if (any_partial(brief.description, groups)) brief.paragraph("The list is not complete.");
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
