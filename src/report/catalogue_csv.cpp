// SPDX-License-Identifier: MIT
// The catalogue as CSV (RFC 4180), with one row a check.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "icpcheck/report/csv_writer.hpp"
#include "report/catalogue.hpp"

namespace icpcheck::report {
namespace {

struct Row {
  const Pack& pack;
  const Clause& clause;
  const Check& check;
};

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
    Column{"covers",
           [](const Row& row) { return fmt::format("{}", fmt::join(row.check.covers, " ")); }},
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

}  // namespace

void write_catalogue_csv(const PackList& packs, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv{out};
  for (const Column& column : columns) csv.text(column.name);
  csv.end_row();
  for_each_row(packs, [&csv](const Row& row) {
    for (const Column& column : columns) csv.text(column.value(row));
    csv.end_row();
  });
  csv.finish();
}

}  // namespace icpcheck::report
