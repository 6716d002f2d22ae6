// SPDX-License-Identifier: MIT
// The findings of the HTML report: a part for each description and pack, a panel for each clause.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

/// "4 checks: 3 gap, 1 not stated".
std::string counted(const ClauseResult& clause) {
  std::string text;
  for (const Status status : statuses) {
    const auto count = std::ranges::count(clause.findings, status, &Finding::status);
    if (count == 0) continue;
    text += fmt::format("{} {} {}", text.empty() ? ":" : ",", count, phrase(status));
  }
  return count_of(clause.findings.size(), "check") + text;
}

void write_references(const ClauseResult& clause, MarkupWriter& page) {
  if (clause.references.empty()) return;
  page.begin("ul", {{"class", "references"}});
  for (const Reference& reference : clause.references) {
    page.begin("li");
    page.text("See also ");
    page.element("strong", {}, reference.id);
    page.text(fmt::format(" {}{}", reference.title, reference.title.empty() ? "(" : " ("));
    page.text(fmt::format("{})", reference.status ? phrase(*reference.status) : "not run"));
    page.end();
  }
  page.end();
}

void write_clause_head(const ClauseResult& clause, const std::string& prefix, int level,
                       MarkupWriter& page) {
  const std::string& id = clause.clause->id;
  page.begin(heading(level), {{"id", prefix + anchor(id)}, {"tabindex", "-1"}});
  page.element("span", {{"class", "id"}}, id);
  page.text(" " + clause.clause->title);
  page.end();
  page.begin("p", {{"class", "rated"}});
  write_tag(clause.rating, page);
  if (clause.applicable > 0) {
    page.element("span", {}, fmt::format(" {} of {} met", clause.met, clause.applicable));
  }
  page.end();
  if (!clause.clause->asks.empty()) page.element("p", {{"class", "asks"}}, clause.clause->asks);
  write_references(clause, page);
}

void write_clause(const ClauseResult& clause, const DescriptionResult& result, int level,
                  const HtmlReport& html) {
  const std::string prefix = prefix_of(result, html.report);
  html.page.begin("div", {{"class", fmt::format("clause edge-{}", word(clause.rating))},
                          {"data-clause", clause.clause->id},
                          {"data-description", prefix}});
  write_clause_head(clause, prefix, level, html.page);
  html.page.begin("details", {{"open", ""}});
  html.page.begin("summary");
  html.page.text(counted(clause));
  html.page.element("span", {{"class", "unseen"}}, " in clause " + clause.clause->id);
  html.page.end();
  for (const Finding& finding : clause.findings) {
    write_finding(finding, result, level + 1, html);
  }
  html.page.end();
  html.page.end();
}

void write_pack(const PackResult& pack, const DescriptionResult& result, int level,
                const HtmlReport& html) {
  html.page.begin("div", {{"class", "pack"}});
  html.page.element(heading(level), {}, pack.pack->title);
  if (!pack.applicable) {
    html.page.element("p", {{"class", "hint"}}, "Does not apply. " + pack.reason);
  }
  for (const ClauseResult& clause : pack.clauses) write_clause(clause, result, level + 1, html);
  html.page.end();
}

/// With several descriptions each has its name above its packs.
void write_description(const DescriptionResult& result, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  const int level = html.several() ? 4 : 3;
  page.begin("div", {{"class", "description"}});
  if (html.several()) {
    page.begin("h3", {{"id", prefix_of(result, html.report) + "top"}, {"tabindex", "-1"}});
    page.element("bdi", {}, short_name(result.name));
    page.end();
    write_about(result, page);
  }
  for (const PackResult& pack : result.packs) {
    if (pack.applicable || !html.several()) write_pack(pack, result, level, html);
  }
  page.end();
}

}  // namespace

void write_all_findings(const HtmlReport& html) {
  html.page.begin("section", {{"aria-labelledby", "findings"}, {"class", "all-findings"}});
  html.page.element("h2", {{"id", "findings"}}, "Findings");
  write_filters(html);
  for (const DescriptionResult& result : html.report.descriptions) {
    write_description(result, html);
  }
  html.page.end();
}

}  // namespace icpcheck::report
