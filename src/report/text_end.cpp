// SPDX-License-Identifier: MIT
// The end of the text report: what the words mean, the sources, how the report was made.
#include <fmt/format.h>

#include <set>

#include "report/made.hpp"
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

struct Occurring {
  std::set<Strength> strengths;
  std::set<Rating> ratings;
};

Occurring occurring(const Report& report) {
  Occurring found;
  for (const DescriptionResult& result : report.descriptions) {
    for (const PackResult& pack : result.packs) {
      for (const ClauseResult& clause : pack.clauses) {
        found.ratings.insert(clause.rating);
        for (const Finding& finding : clause.findings) {
          found.strengths.insert(finding.check->strength);
        }
      }
    }
  }
  return found;
}

void write_meaning(std::string_view term, std::string_view text, Page& page) {
  page.row({{.words = Words(term), .width = 16}, {.words = Words(text)}});
}

void write_words(const TextReport& text) {
  const Occurring found = occurring(text.report);
  if (found.ratings.empty()) return;
  text.page.heading("What the words mean");
  text.page.blank();
  for (const Strength strength : found.strengths) {
    write_meaning(word(strength), meaning(strength), text.page);
  }
  text.page.blank();
  for (const Rating rating : found.ratings) {
    write_meaning(fmt::format("{} {}", sign(rating), phrase(rating)), meaning(rating), text.page);
  }
}

void write_sources(const TextReport& text) {
  if (text.report.descriptions.empty() || text.sources.all().empty()) return;
  text.page.heading("Sources");
  text.page.blank();
  for (const Source* source : text.sources.all()) {
    Words words("- " + source->title);
    if (!source->reports_on.empty()) words.add("· reports on: " + source->reports_on);
    if (!source->url.empty()) words.keep("· " + source->url);
    text.page.paragraph(words, 2, 2);
  }
}

}  // namespace

void write_end(const TextReport& text) {
  write_words(text);
  write_sources(text);
  text.page.heading("How this report was made");
  text.page.blank();
  const auto say = [&text](const std::string& line) { text.page.paragraph(Words(line), 2, 2); };
  say(made_sentence(text.report));
  for (const std::string& sentence : option_sentences(text.report)) say(sentence);
  text.page.blank();
  text.page.paragraph(Words(text.report.closing), 0, 0, Style::bold);
}

}  // namespace icpcheck::report
