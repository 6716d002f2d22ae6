// SPDX-License-Identifier: MIT
// The end of the HTML report: what the words mean, the sources, and how the report was made.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/html.hpp"
#include "report/made.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

std::set<Rating> ratings_of(const Overview& overview) {
  std::set<Rating> ratings;
  for (const OverviewPack& pack : overview.packs) {
    for (const OverviewClause& clause : pack.clauses) {
      for (const ClauseResult* result : clause.results) {
        if (result != nullptr) ratings.insert(result->rating);
      }
    }
  }
  return ratings;
}

bool occurs(Status status, const Overview& overview) {
  return std::ranges::any_of(overview.counts, [status](const StatusCounts& counts) {
    return counts[static_cast<std::size_t>(status)] > 0;
  });
}

bool occurs(Strength strength, const Overview& overview) {
  const StatusCounts& counts = overview.counts[static_cast<std::size_t>(strength)];
  return std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
}

/// A table of terms; `write_term` writes one of them.
template <class Terms, class WriteTerm>
void write_terms(std::string_view title, const Terms& terms, const WriteTerm& write_term,
                 MarkupWriter& page) {
  page.begin("table", {{"class", "words"}});
  page.element("caption", {}, title);
  page.begin("thead");
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "Word");
  page.element("th", {{"scope", "col"}}, "What it means");
  page.end();
  page.end();
  page.begin("tbody");
  for (const auto term : terms) {
    page.begin("tr");
    page.begin("th", {{"scope", "row"}});
    write_term(term);
    page.end();
    page.element("td", {}, meaning(term));
    page.end();
  }
  page.end();
  page.end();
}

void write_words(const HtmlReport& html) {
  MarkupWriter& page = html.page;
  std::vector<Strength> found_strengths;
  std::vector<Status> found_statuses;
  std::ranges::copy_if(strengths, std::back_inserter(found_strengths),
                       [&](Strength strength) { return occurs(strength, html.overview); });
  std::ranges::copy_if(statuses, std::back_inserter(found_statuses),
                       [&](Status status) { return occurs(status, html.overview); });
  page.begin("section", {{"aria-labelledby", "words"}});
  page.element("h2", {{"id", "words"}}, "What the words mean");
  write_rating_words(ratings_of(html.overview), page);
  write_terms(
      "Results of checks", found_statuses, [&](Status status) { write_tag(status, page); }, page);
  write_terms(
      "Strengths of checks", found_strengths, [&](Strength strength) { page.text(word(strength)); },
      page);
  page.end();
}

void write_sources(const HtmlReport& html) {
  if (html.sources.all().empty()) return;
  MarkupWriter& page = html.page;
  page.begin("section", {{"aria-labelledby", "sources"}});
  page.element("h2", {{"id", "sources"}}, "Sources");
  page.begin("ul");
  for (const Source* source : html.sources.all()) {
    page.begin("li");
    source->url.empty() ? page.text(source->title) : write_link(source->url, source->title, page);
    if (!source->reports_on.empty()) {
      page.element("span", {{"class", "more"}}, "It reports on: " + source->reports_on + ".");
    }
    page.end();
  }
  page.end();
  page.end();
}

void write_file_row(const DescriptionResult& result, MarkupWriter& page) {
  page.begin("tr");
  page.begin("th", {{"scope", "row"}});
  page.element("code", {}, result.file);
  page.end();
  page.begin("td");
  write_date(result.described_on, page);
  page.end();
  page.begin("td", {{"class", "hash"}});
  page.element("code", {}, result.sha256);
  page.end();
  page.end();
}

/// The fingerprint of each file, so that the report can be made again from the same one.
void write_files(const HtmlReport& html) {
  if (html.report.descriptions.empty()) return;
  MarkupWriter& page = html.page;
  begin_scroll("The files that were checked", page);
  page.begin("table");
  page.element("caption", {}, "The files that were checked");
  page.begin("thead");
  page.begin("tr");
  for (const std::string_view title : {"File", "Described on", "SHA-256"}) {
    page.element("th", {{"scope", "col"}}, title);
  }
  page.end();
  page.end();
  page.begin("tbody");
  for (const DescriptionResult& result : html.report.descriptions) write_file_row(result, page);
  page.end();
  page.end();
  page.end();
}

void write_made(const HtmlReport& html) {
  MarkupWriter& page = html.page;
  page.begin("section", {{"aria-labelledby", "made"}});
  page.element("h2", {{"id", "made"}}, "How this report was made");
  page.element("p", {}, made_sentence(html.report, in_words));
  std::vector<std::string> sentences = option_sentences(html.report);
  std::ranges::copy(parameter_lines(html.report), std::back_inserter(sentences));
  if (!sentences.empty()) {
    page.begin("ul");
    for (const std::string& sentence : sentences) page.element("li", {}, sentence);
    page.end();
  }
  if (html.report.profile) write_profile(*html.report.profile, page);
  write_files(html);
  page.element("p", {{"class", "hint"}},
               "A result is as good as the description and is no legal advice.");
  page.end();
}

}  // namespace

void write_rating_words(const std::set<Rating>& ratings, MarkupWriter& page) {
  std::vector<Rating> worst_first;
  std::ranges::copy_if(icpcheck::ratings, std::back_inserter(worst_first),
                       [&](Rating rating) { return ratings.contains(rating); });
  write_terms(
      "Ratings of clauses", worst_first, [&](Rating rating) { write_tag(rating, page); }, page);
}

void write_end(const HtmlReport& html) {
  if (!html.report.descriptions.empty()) {
    write_words(html);
    write_sources(html);
  }
  write_made(html);
}

}  // namespace icpcheck::report
