// SPDX-License-Identifier: MIT
// The catalogue as tables: CSV (RFC 4180) with one row a check, and Markdown.
#include <algorithm>
#include <array>

#include "cli/catalogue.hpp"
#include "cli/catalogue_paragraphs.hpp"
#include "icpcheck/paper/markdown_text.hpp"
#include "icpcheck/report/csv_writer.hpp"

namespace icpcheck::cli {
namespace {

using paper::markdown;

struct Row {
  const Pack& pack;
  const Clause& clause;
  const Check& check;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : " ") + each;
  return text;
}

struct Column {
  std::string_view name;
  std::string (*value)(const Row& row);
};

constexpr std::array columns{
    Column{"pack", [](const Row& row) -> std::string { return row.pack.id; }},
    Column{"version", [](const Row& row) -> std::string { return row.pack.version; }},
    Column{"clause", [](const Row& row) -> std::string { return row.clause.id; }},
    Column{"clause_title", [](const Row& row) -> std::string { return row.clause.title; }},
    Column{"check", [](const Row& row) -> std::string { return row.check.id; }},
    Column{"title", [](const Row& row) -> std::string { return row.check.title; }},
    Column{"strength", [](const Row& row) { return std::string{word(row.check.strength)}; }},
    Column{"wording", [](const Row& row) { return std::string{wording(row.check, row.clause)}; }},
    Column{"basis", [](const Row& row) { return std::string{word(row.check.basis)}; }},
    Column{"applies_to", [](const Row& row) { return std::string{phrase(row.check.applies_to)}; }},
    Column{"due", [](const Row& row) { return due(row.check, row.pack); }},
    Column{"sources", [](const Row& row) { return cite(row.check.sources, row.pack); }},
    Column{"covers", [](const Row& row) { return joined(row.check.covers); }},
    Column{"holds", [](const Row& row) -> std::string { return row.check.holds.text; }},
    Column{"remedy", [](const Row& row) -> std::string { return row.check.remedy; }},
};

template <class Visit>
void for_each_row(const PackList& packs, Visit visit) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) visit(Row{*pack, clause, check});
    }
  }
}

/// Where a check stands in its documents, without their titles.
std::string places_of(const Check& check) {
  std::string text;
  for (const SourceReference& source : check.sources) {
    if (!source.at.empty()) text += (text.empty() ? "" : "; ") + source.at;
  }
  return text;
}

void write_clause(const Clause& clause, const Pack& pack, std::ostream& out) {
  out << "\n### " << markdown(clause.id) << ": " << markdown(clause.title) << "\n\n";
  if (!clause.asks.empty()) out << markdown(clause.asks) << "\n\n";
  out << "Source: " << markdown(cite(clause.sources, pack)) << "\n\n";
  if (!clause.refers_to.empty()) {
    out << "Answered in part by checks of other packs: " << markdown(joined(clause.refers_to))
        << "\n\n";
  }
  if (clause.checks.empty()) return;
  out << "| check | strength | what it asks | where it stands | due | to close the gap |\n"
         "|---|---|---|---|---|---|\n";
  for (const Check& check : clause.checks) {
    out << "| " << markdown(check.id) << " | " << word(check.strength) << " | "
        << markdown(check.title) << " | " << markdown(places_of(check)) << " | "
        << markdown(due(check, pack)) << " | " << markdown(check.remedy) << " |\n";
  }
}

}  // namespace

void write_catalogue_csv(const PackList& packs, const paper::Look& /*look*/, std::ostream& out) {
  report::CsvWriter csv{out};
  for (const Column& column : columns) csv.text(column.name);
  csv.end_row();
  for_each_row(packs, [&csv](const Row& row) {
    for (const Column& column : columns) csv.text(column.value(row));
    csv.end_row();
  });
  csv.finish();
}

void write_catalogue_markdown(const PackList& packs, const paper::Look& /*look*/,
                              std::ostream& out) {
  out << "# Catalogue of checks\n";
  for (const Pack* pack : packs) {
    out << "\n## " << markdown(pack->title) << "\n\nPack `" << pack->id << "`, version "
        << markdown(pack->version) << ", about: " << phrase(pack->applies_to) << ".\n";
    for (const Clause& clause : pack->clauses) write_clause(clause, *pack, out);
    write_not_checked(*pack, out);
  }
  write_paragraphs(packs, out);
}

}  // namespace icpcheck::cli
