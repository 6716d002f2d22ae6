// SPDX-License-Identifier: MIT
// The catalogue as CSV (RFC 4180), with one row a check.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "icpcheck/report/csv_writer.hpp"
#include "report/catalogue.hpp"

namespace icpcheck::report {
namespace {

struct CatalogueRow {
  const Pack& pack;
  const Clause& clause;
  const Check& check;
};

struct CatalogueColumn {
  std::string_view name;
  std::string (*value)(const CatalogueRow& row);
};

constexpr std::array catalogue_columns{
    CatalogueColumn{"pack", [](const CatalogueRow& row) -> std::string { return row.pack.id; }},
    CatalogueColumn{"version",
                    [](const CatalogueRow& row) -> std::string { return row.pack.version; }},
    CatalogueColumn{"clause", [](const CatalogueRow& row) -> std::string { return row.clause.id; }},
    CatalogueColumn{"clause_title",
                    [](const CatalogueRow& row) -> std::string { return row.clause.title; }},
    CatalogueColumn{"check", [](const CatalogueRow& row) -> std::string { return row.check.id; }},
    CatalogueColumn{"title",
                    [](const CatalogueRow& row) -> std::string { return row.check.title; }},
    CatalogueColumn{"strength",
                    [](const CatalogueRow& row) { return std::string{word(row.check.strength)}; }},
    CatalogueColumn{
        "wording",
        [](const CatalogueRow& row) { return std::string{wording(row.check, row.clause)}; }},
    CatalogueColumn{"basis",
                    [](const CatalogueRow& row) { return std::string{word(row.check.basis)}; }},
    CatalogueColumn{
        "applies_to",
        [](const CatalogueRow& row) { return std::string{phrase(row.check.applies_to)}; }},
    CatalogueColumn{"due", [](const CatalogueRow& row) { return due(row.check, row.pack); }},
    CatalogueColumn{"sources",
                    [](const CatalogueRow& row) { return cite(row.check.sources, row.pack); }},
    CatalogueColumn{"covers",
                    [](const CatalogueRow& row) {
                      return fmt::format("{}", fmt::join(row.check.covers, " "));
                    }},
    CatalogueColumn{"holds",
                    [](const CatalogueRow& row) -> std::string { return row.check.holds.text; }},
    CatalogueColumn{"remedy",
                    [](const CatalogueRow& row) -> std::string { return row.check.remedy; }},
};

template <class Visit>
void for_each_row(const PackList& packs, Visit visit) {
  for (const Pack* pack : packs) {
    for (const Clause& clause : pack->clauses) {
      for (const Check& check : clause.checks) visit(CatalogueRow{*pack, clause, check});
    }
  }
}

}  // namespace

void write_catalogue_csv(const PackList& packs, const paper::Look& /*look*/, std::ostream& out) {
  CsvWriter csv{out};
  for (const CatalogueColumn& column : catalogue_columns) csv.text(column.name);
  csv.end_row();
  for_each_row(packs, [&csv](const CatalogueRow& row) {
    for (const CatalogueColumn& column : catalogue_columns) csv.text(column.value(row));
    csv.end_row();
  });
  csv.finish();
}

}  // namespace icpcheck::report
