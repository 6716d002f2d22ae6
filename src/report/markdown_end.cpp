// SPDX-License-Identifier: MIT
// The end of the Markdown report: what the words mean, the sources, how the report was made.
#include <fmt/format.h>

#include <set>

#include "report/made.hpp"
#include "report/markdown.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

void write_words(const MarkdownReport& markdown) {
  std::set<Strength> found;
  std::set<Rating> ratings;
  for (const DescriptionResult& result : markdown.report.descriptions) {
    for (const PackResult& pack : result.packs) {
      for (const ClauseResult& clause : pack.clauses) {
        ratings.insert(clause.rating);
        for (const Finding& finding : clause.findings) found.insert(finding.check->strength);
      }
    }
  }
  if (ratings.empty()) return;
  markdown.page.heading(2, "What the words mean");
  markdown.page.table({"word", "meaning"});
  for (const Strength strength : found) {
    markdown.page.row({std::string(word(strength)), std::string(meaning(strength))});
  }
  for (const Rating rating : ratings) {
    markdown.page.row(
        {fmt::format("{} {}", sign(rating), phrase(rating)), std::string(meaning(rating))});
  }
}

void write_sources(const MarkdownReport& markdown) {
  if (markdown.report.descriptions.empty() || markdown.sources.all().empty()) return;
  markdown.page.heading(2, "Sources");
  for (const Source* source : markdown.sources.all()) {
    Marked text = markdown_link(source->title, source->url);
    if (!source->reports_on.empty()) {
      text.text += " · reports on: " + report::markdown(source->reports_on);
    }
    markdown.page.item("", text);
  }
}

}  // namespace

void write_end(const MarkdownReport& markdown) {
  write_words(markdown);
  write_sources(markdown);
  markdown.page.heading(2, "How this report was made");
  markdown.page.paragraph(made_sentence(markdown.report));
  for (const std::string& sentence : option_sentences(markdown.report)) {
    markdown.page.item("", sentence);
  }
}

}  // namespace icpcheck::report
