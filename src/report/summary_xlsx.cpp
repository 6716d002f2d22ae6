// SPDX-License-Identifier: MIT
// The summary as a workbook: the matrix, what falls short, and what to find out, a sheet each. Each
// colour stands beside the word for it.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/report/phrases.hpp"
#include "icpcheck/sheet/write.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

using sheet::Field;
using sheet::Page;
using sheet::Style;

/// So many rows has a sheet of Excel, with some to spare for what stands above and below.
constexpr std::size_t most_sheet_rows = 1'048'000;

Field text(std::string_view value, Style style = Style::plain) {
  return {.content = std::string(value), .style = style, .format = sheet::Format::text};
}
Field number(std::size_t value) { return {.content = static_cast<double>(value)}; }

Style style_of(Rating rating) {
  switch (rating) {
    case Rating::red:
      return Style::bad;
    case Rating::amber:
      return Style::warning;
    case Rating::green:
      return Style::good;
    case Rating::unknown:
    case Rating::grey:
      return Style::unknown;
    default:
      return Style::quiet;
  }
}

Style style_of(Status status) {
  if (status == Status::gap) return Style::bad;
  return status == Status::waived ? Style::warning : Style::unknown;
}

sheet::Row heading(std::string words, Style style) {
  return {.fields = {{.content = std::move(words), .style = style}}};
}

/// A sheet whose titles and first columns stay in sight, with arrows for filters.
Page page_of(std::string name, std::uint32_t frozen) {
  Page page;
  page.name = std::move(name);
  page.filter = true;
  page.frozen_columns = frozen;
  return page;
}

sheet::Column column(std::string title, double width, bool wrap = false) {
  return {.title = std::move(title), .width = width, .wrap = wrap};
}

void add_matrix_columns(const Summary& summary, Page& page) {
  page.columns = {column("Description", 34), column("Kind", 9), column("System", 24)};
  if (summary.group_by != "system") page.columns.push_back(column(summary.group_by, 18));
  for (const char* title :
       {"Law known to be missing", "Minimum known to be missing",
        "Expectations known to be missing", "Law that cannot be confirmed",
        "Minimum that cannot be confirmed", "Expectations that cannot be confirmed"}) {
    page.columns.push_back(column(title, 14, true));
  }
  for (const SummaryClause& each : summary.clauses)
    page.columns.push_back(column(std::string(each.clause->id), 12));
  page.columns.push_back(column("Id", 24));
  page.columns.push_back(column("File", 40));
}

Page matrix_of(const Summary& summary, const Report& report) {
  Page page = page_of("Matrix", 1);
  add_matrix_columns(summary, page);
  page.above = {
      heading(fmt::format("Ratings of {} as of {}", count_of(summary.rows.size(), "description"),
                          to_string(report.options.as_of)),
              Style::heading),
      heading(report.closing, Style::plain)};
  for (const SummaryRow& row : summary.rows) {
    sheet::Row made{{text(row.name), text(word(row.kind)), text(row.system)}};
    if (summary.group_by != "system") made.fields.push_back(text(row.group));
    for (const StrengthCounts* counts : {&row.known, &row.unknown}) {
      for (const Strength strength : {Strength::must, Strength::minimum, Strength::should})
        made.fields.push_back(number((*counts)[index_of(strength)]));
    }
    for (const std::optional<Rating>& rating : row.ratings) {
      made.fields.push_back(rating ? text(phrase(*rating), style_of(*rating))
                                   : text("not asked", Style::quiet));
    }
    made.fields.push_back(text(row.id));
    made.fields.push_back(text(row.file));
    page.rows.push_back(std::move(made));
  }
  return page;
}

Field due_of(const SummaryFinding& finding) {
  if (!finding.due) return {};
  return {.content = *finding.due, .format = sheet::Format::date};
}

sheet::Row row_of(const SummaryFinding& finding, const SummaryRow& row) {
  return {{text(row.name), text(word(row.kind)), text(row.system), text(finding.clause->id),
           text(finding.check->id), text(finding.check->title), text(word(finding.strength)),
           text(phrase(finding.status), style_of(finding.status)), text(finding.sentence),
           due_of(finding), text(finding.owners), text(finding.check->remedy),
           text(finding.clause->title), text(row.id), text(to_string(finding.where))}};
}

Page findings_of(const Summary& summary) {
  Page page = page_of("Findings", 1);
  page.columns = {column("Description", 34),
                  column("Kind", 9),
                  column("System", 24),
                  column("Clause", 9),
                  column("Check", 9),
                  column("What it asks", 44, true),
                  column("Strength", 11),
                  column("Result", 12),
                  column("What was found", 60, true),
                  column("Due", 18),
                  column("Owner", 20),
                  column("What closes it", 50, true),
                  column("Title of the clause", 30, true),
                  column("Id", 24),
                  column("Place", 40)};
  const std::size_t shown = std::min(summary.findings.size(), most_sheet_rows);
  for (std::size_t i = 0; i < shown; ++i)
    page.rows.push_back(row_of(summary.findings[i], summary.rows[summary.findings[i].row]));
  if (shown < summary.findings.size()) {
    page.above = {heading(fmt::format("{} more findings have no room in a sheet. CSV holds all.",
                                      summary.findings.size() - shown),
                          Style::bad)};
  }
  return page;
}

Page facts_of(const Summary& summary) {
  Page page = page_of("Facts to find out", 1);
  page.columns = {column("Question", 60, true),
                  column("Descriptions that do not say", 16, true),
                  column("Law that rests on it", 14, true),
                  column("Minimum that rests on it", 14, true),
                  column("Expectations that rest on it", 14, true),
                  column("Who would know", 34, true),
                  column("Fact", 44)};
  for (const FrequentFact& fact : summary.facts) {
    page.rows.push_back(
        {{text(fact.question.empty() ? std::string_view(fact.path)
                                     : std::string_view(fact.question)),
          number(fact.count), number(fact.settles[index_of(Strength::must)]),
          number(fact.settles[index_of(Strength::minimum)]),
          number(fact.settles[index_of(Strength::should)]), text(fact.ask), text(fact.path)}});
  }
  return page;
}

/// A file of which nothing is known must not be missing from the picture.
Page not_checked_of(const Report& report) {
  Page page = page_of("Not checked", 1);
  page.columns = {column("File", 40), column("Line", 8), column("What is wrong", 60, true),
                  column("What to do", 60, true)};
  for (const Diagnostic& problem : report.not_checked) {
    page.rows.push_back(
        {{text(problem.where.file), problem.where.line > 0 ? number(problem.where.line) : Field{},
          text(problem.message), text(problem.hint)}});
  }
  return page;
}

}  // namespace

void write_summary_xlsx(const Summary& summary, const Report& report, const paper::Look& /*look*/,
                        std::ostream& out) {
  sheet::Book book;
  book.title = fmt::format("Summary as of {}", to_string(report.options.as_of));
  book.pages = {matrix_of(summary, report), findings_of(summary), facts_of(summary)};
  if (!report.not_checked.empty()) book.pages.push_back(not_checked_of(report));
  out << sheet::write_xlsx(book);
}

}  // namespace icpcheck::report
