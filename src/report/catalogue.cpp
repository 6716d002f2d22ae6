// SPDX-License-Identifier: MIT
#include "report/catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <optional>
#include <utility>

#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using paper::Line;
using paper::Paragraph;

/// Where a check stands in its documents, without their titles.
std::string places_in_sources(const Check& check) {
  std::string text;
  for (const SourceReference& source : check.sources) {
    if (!source.at.empty()) text += (text.empty() ? "" : "; ") + source.at;
  }
  return text;
}

void write_checks(const Clause& clause, const Pack& pack, paper::Writer& writer) {
  if (clause.checks.empty()) return;
  paper::Table made{"",
                    {"check",
                     "strength",
                     {"what it asks", false, true},
                     "where it stands",
                     "due",
                     "to close the gap"},
                    {}};
  for (const std::size_t spare : {3U, 4U, 5U}) made.columns[spare].spare = true;
  for (const Check& check : clause.checks) {
    made.rows.push_back({std::string(check.id), std::string(word(check.strength)),
                         std::string(check.title), places_in_sources(check), due(check, pack),
                         std::string(check.remedy)});
  }
  writer.write(std::move(made));
}

void write_catalogue_clause(const Clause& clause, const Pack& pack, paper::Writer& writer) {
  writer.write(paper::Heading{3, Line(clause.id + ": " + clause.title)});
  if (!clause.asks.empty()) writer.write(Paragraph{Line(clause.asks)});
  writer.write(Paragraph{Line("Source: " + cite(clause.sources, pack))});
  if (!clause.refers_to.empty()) {
    writer.write(Paragraph{Line(fmt::format("Answered in part by checks of other packs: {}",
                                            fmt::join(clause.refers_to, " ")))});
  }
  write_checks(clause, pack, writer);
}

void write_statements_not_checked(const Pack& pack, paper::Writer& writer) {
  if (pack.not_checked.empty()) return;
  writer.write(paper::Heading{
      3, Line("What the pack ").add(pack.id, paper::Run::Kind::code).add(" does not check")});
  for (const std::string& note : pack.not_checked_notes) writer.write(Paragraph{Line(note)});
  paper::Table made{"", {"statement", {"why", false, true}}, {}};
  for (const NotChecked& item : pack.not_checked) {
    made.rows.push_back({Line(std::string(item.statement)), Line(std::string(item.reason))});
  }
  writer.write(std::move(made));
}

void write_pack(const Pack& pack, bool apart, paper::Writer& writer) {
  writer.write(paper::Section{.title = Line(pack.title), .apart = apart});
  writer.write(Paragraph{
      Line("Pack ")
          .add(pack.id, paper::Run::Kind::code)
          .add(fmt::format(", version {}, about: {}.{}", pack.version, phrase(pack.applies_to),
                           pack.historical ? " Historical: only run when it is named." : ""))});
  for (const Clause& clause : pack.clauses) write_catalogue_clause(clause, pack, writer);
  write_statements_not_checked(pack, writer);
  writer.write(paper::End{});
}

void write_catalogue(const PackList& packs, const paper::Look& /*look*/, paper::Writer& writer) {
  paper::Front front{"Catalogue of checks"};
  front.about = Line("\"icpcheck explain ID\" says more about a pack, clause or check.");
  front.banner = "catalogue of checks";
  writer.begin(front);
  for (const Pack* pack : packs) write_pack(*pack, pack != packs.front(), writer);
  write_paragraphs(packs, writer);
  writer.end();
}

using CataloguePapers = Papers<PackList>;

constexpr std::array catalogue_format_table{
    CatalogueFormat{"text", CataloguePapers::text<write_catalogue>},
    CatalogueFormat{"markdown", CataloguePapers::markdown<write_catalogue>},
    CatalogueFormat{"html", CataloguePapers::html<write_catalogue>},
    CatalogueFormat{"csv", write_catalogue_csv},
    CatalogueFormat{"json", write_catalogue_json},
};

}  // namespace

Formats<CatalogueFormat> catalogue_formats() { return catalogue_format_table; }

std::string cite(const std::vector<SourceReference>& sources, const Pack& pack) {
  std::string text;
  for (const SourceReference& reference : sources) {
    const Source* source = pack.find_source(reference.document);
    if (!text.empty()) text += "; ";
    const bool reports = source != nullptr && !source->reports_on.empty();
    // The national document first: a reader elsewhere asks what a board in Lincolnshire has to say.
    if (reports) text += source->reports_on + ", as reported to ";
    text += source == nullptr ? reference.document : source->title;
    if (!reference.at.empty()) text += ", " + reference.at;
  }
  return text;
}

std::string_view phrase(AppliesTo applies_to) {
  if (applies_to.system && applies_to.place) return "system and place";
  return applies_to.system ? "system" : "place";
}

std::string due(const Check& check, const Pack& pack) {
  const auto day = [&pack](const DateReference& reference) -> std::string {
    const std::optional<Date> stated = pack.day_of(reference);
    return stated ? to_string(*stated) : std::string(reference.parameter);
  };
  std::string text;
  if (check.from) text = "from " + day(*check.from);
  if (check.by) text += (text.empty() ? "by " : ", by ") + day(*check.by);
  return text;
}

std::string_view wording(const Check& check, const Clause& clause) {
  return check.wording.empty() ? clause.wording : check.wording;
}

}  // namespace icpcheck::report
