// SPDX-License-Identifier: MIT
// The end of the text report: what the words mean, the sources, how the report was made.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "icpcheck/base/nearest.hpp"
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

void write_options(const TextReport& text) {
  const RunOptions& options = text.report.options;
  const std::vector<std::string_view> only(options.only.begin(), options.only.end());
  const auto say = [&](bool condition, const std::string& sentence) {
    if (condition) text.page.paragraph(Words(sentence), 2, 2);
  };
  say(!only.empty(),
      fmt::format("Only {} {} checked.", join_words(only), only.size() == 1 ? "was" : "were"));
  say(options.require_evidence, "A check is met only where evidence supports it.");
  say(!options.use_waivers, "Waivers were not applied.");
  say(options.fail_on == FailOn::never, "No shortfall changes the exit status.");
  say(options.fail_on == FailOn::must || options.fail_on == FailOn::should,
      fmt::format("A shortfall changes the exit status from \"{}\" upwards.",
                  word(options.fail_on)));
}

std::string packs_of(const Report& report) {
  std::vector<std::string> names;
  for (const Pack* pack : report.packs) names.push_back(pack->id + " " + pack->version);
  if (names.empty()) return "without a pack";
  const std::vector<std::string_view> views(names.begin(), names.end());
  return (names.size() == 1 ? "with the pack " : "with the packs ") + join_words(views);
}

}  // namespace

void write_end(const TextReport& text) {
  write_words(text);
  write_sources(text);
  text.page.heading("How this report was made");
  text.page.blank();
  const Report& report = text.report;
  text.page.paragraph(Words(fmt::format("By icpcheck {}, as of {}, {}.", report.version,
                                        to_string(report.options.as_of), packs_of(report))),
                      2, 2);
  write_options(text);
  text.page.blank();
  text.page.paragraph(Words(text.report.closing), 0, 0, Style::bold);
}

}  // namespace icpcheck::report
