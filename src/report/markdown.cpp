// SPDX-License-Identifier: MIT
// The report as Markdown, for wikis and merge requests.
#include "report/markdown.hpp"

#include <fmt/format.h>

#include "report/phrases.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

void write_counts(const DescriptionResult& result, MarkdownPage& page) {
  std::vector<std::string> columns{"strength"};
  for (const Status status : statuses) columns.push_back(">" + std::string(phrase(status)));
  page.table(columns);
  for (const Strength strength : strengths) {
    std::vector<std::string> cells{std::string(word(strength))};
    for (const Status status : statuses) {
      const auto& counts = result.counts[static_cast<std::size_t>(strength)];
      cells.push_back(std::to_string(counts[static_cast<std::size_t>(status)]));
    }
    page.row(cells);
  }
}

std::string met_of(const ClauseResult& result) {
  if (result.applicable == 0) return "";
  const std::string met = fmt::format("{} of {}", result.met, result.applicable);
  return result.waived == 0 ? met : fmt::format("{}, {} waived", met, result.waived);
}

std::string references_of(const ClauseResult& result) {
  std::string text;
  for (const Reference& reference : result.references) {
    const std::string_view status = reference.status ? phrase(*reference.status) : "not run";
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", reference.id, status);
  }
  return text;
}

void write_pack(const PackResult& pack, MarkdownPage& page) {
  page.heading(3, pack.pack->title);
  if (!pack.applicable) return page.paragraph("Does not apply: " + pack.reason);
  page.table({"clause", "rating", "title", ">met", "see also"});
  for (const ClauseResult& clause : pack.clauses) {
    page.row({clause.clause->id, fmt::format("{} {}", sign(clause.rating), phrase(clause.rating)),
              clause.clause->title, met_of(clause), references_of(clause)});
  }
}

void write_description(const DescriptionResult& result, const MarkdownReport& markdown) {
  MarkdownPage& page = markdown.page;
  page.heading(2, result.name);
  page.paragraph(fmt::format("{} · {} · described on {}", result.file, word(result.kind),
                             to_string(result.described_on)));
  write_counts(result, page);
  for (const PackResult& pack : result.packs) write_pack(pack, page);
  write_findings("What could not be worked out", result.errors, result, markdown);
  write_findings("What falls short, heaviest first", result.shortfalls, result, markdown);
  write_lists(result, markdown);
}

}  // namespace

void write_profile(const UsedProfile& profile, MarkdownPage& page) {
  page.heading(2, "Profile");
  page.paragraph(fmt::format("The profile {} changes {}.", profile.file,
                             profile.changes.empty() ? "nothing" : "what is asked"));
  if (profile.changes.empty()) return;
  page.table({"what", "of", "title", "from", "to", "reason"});
  for (const ProfileChange& change : profile.changes) {
    page.row({change.what, change.subject, change.title, change.from, change.to, change.reason});
  }
}

void write_markdown(const Report& report, const Look& look, std::ostream& out) {
  const Sources sources(report);
  MarkdownPage page(out);
  const MarkdownReport markdown{report, sources, page, look.verbose};
  page.heading(1, "Gap report as of " + to_string(report.options.as_of));
  page.strong(report.closing);
  if (report.profile) write_profile(*report.profile, page);
  for (const DescriptionResult& result : report.descriptions) write_description(result, markdown);
  write_end(markdown);
}

}  // namespace icpcheck::report
