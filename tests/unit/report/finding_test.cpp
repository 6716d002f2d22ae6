// SPDX-License-Identifier: MIT
// Text, Markdown and HTML tell the same of a finding, whatever kind of finding it is.
#include "report/finding.hpp"

#include <sstream>

#include "icpcheck/base/text.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/format.hpp"
#include "icpcheck/report/phrases.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"

namespace icpcheck::report {
namespace {

/// The letters and digits alone: what a format adds of its own are signs and spaces.
std::string letters(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (is_letter_or_digit(c)) kept += c;
  }
  return kept;
}

/// A page without its elements and the names of characters.
std::string without_elements(std::string_view page) {
  std::string text;
  bool inside = false;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '<') inside = true;
    const bool is_name = !inside && page[i] == '&';
    if (is_name) i = page.find(';', i);
    if (!inside && !is_name) text += page[i];
    if (page[i] == '>') inside = false;
  }
  return text;
}

std::string letters_written(const Report& report, const std::string& format) {
  std::ostringstream out;
  formats().find(format)->write(report, {.verbose = true}, out);
  return letters(format == "html" ? without_elements(out.str()) : out.str());
}

void add_texts(const paper::Line& line, bool dates_in_words, std::vector<std::string>& texts) {
  for (const paper::Run& run : line.runs) {
    const auto date = run.kind == paper::Run::Kind::date ? parse_date(run.text) : std::nullopt;
    texts.push_back(letters(escape(date && dates_in_words ? in_words(*date) : run.text)));
  }
}

void add_texts(const std::vector<paper::Item>& items, bool dates_in_words,
               std::vector<std::string>& texts) {
  for (const paper::Item& item : items) {
    add_texts(item.line, dates_in_words, texts);
    add_texts(item.below, dates_in_words, texts);
  }
}

/// All that an entry says, in its order.
std::vector<std::string> texts_of(const paper::Entry& entry, bool dates_in_words) {
  std::vector<std::string> texts{letters(entry.id), letters(entry.title)};
  for (const paper::Detail& detail : entry.details) {
    texts.push_back(letters(detail.label));
    add_texts(detail.items, dates_in_words, texts);
  }
  return texts;
}

/// The entry alone, as the format writes it.
std::string alone(const paper::Entry& entry, const std::string& format, bool apart) {
  std::ostringstream out;
  const auto writer = format == "text"       ? paper::text_writer({}, out)
                      : format == "markdown" ? paper::markdown_writer(out)
                                             : paper::html_writer(out);
  writer->write(paper::Entries{4, {entry}, apart});
  return letters(format == "html" ? without_elements(out.str()) : out.str());
}

/// The first of the texts that does not stand behind those before it; "" when all do.
std::string first_missing(const std::string& document, const std::vector<std::string>& texts) {
  std::size_t at = 0;
  for (const std::string& text : texts) {
    const std::size_t found = document.find(text, at);
    if (found == std::string::npos) return text;
    at = found + text.size();
  }
  return "";
}

/// One finding of each kind: a fact more than are kept, subjects, an action, a waiver, evidence
/// that is missing, each status.
test::FixedReport every_kind() {
  test::FixedReport fixed = test::fixed_report();
  std::vector<Finding>& open = fixed.report.descriptions[0].packs[0].clauses[0].findings;
  open[0].fact_count = 31;
  open[1].missing_count = 40;
  open[2].unsupported_count = 1;
  open[4].subjects.resize(1);
  open[4].subjects.resize(25, open[4].subjects[0]);
  open[4].actions = {{"Find a seat", "", test::day("2022-01-31"), false, test::at(61, 5), 55}};
  return fixed;
}

}  // namespace

TEST_CASE("text, Markdown and HTML tell the same of every kind of finding") {
  const test::FixedReport fixed = every_kind();
  const Report& report = fixed.report;
  const DescriptionResult& result = report.descriptions[0];
  const Sources sources(report);
  std::set<Status> told;
  for (const std::string format : {"text", "markdown", "html"}) {
    const std::string document = letters_written(report, format);
    const Telling telling{report, result, sources, true, format == "html"};
    for (const ClauseResult& clause : result.packs[0].clauses) {
      for (const Finding& finding : clause.findings) {
        // What is listed shortly in text is listed shortly in Markdown, too.
        const bool in_full = format == "html" || finding.falls_short ||
                             finding.status == Status::error ||
                             (finding.status == Status::met && finding.strength() != Strength::may);
        const paper::Entry entry =
            in_full ? entry_of(finding, telling) : brief_entry_of(finding, telling);
        INFO(format << " " << entry.id);
        const std::string told_alone = alone(entry, format, in_full);
        CHECK(first_missing(told_alone, texts_of(entry, format == "html")) == "");
        CHECK(document.find(told_alone) != std::string::npos);
        told.insert(finding.status);
      }
    }
  }
  CHECK(told.size() == statuses.size());
}

TEST_CASE("of facts and subjects that are left out every format says how many") {
  test::FixedReport fixed = every_kind();
  for (const std::string format : {"text", "markdown", "html"}) {
    INFO(format);
    const std::string document = letters_written(fixed.report, format);
    for (const std::string_view text :
         {"and 30 facts more", "and 39 facts more", "No evidence supports 1 of 1 fact"}) {
      INFO(text);
      CHECK(document.find(letters(text)) != std::string::npos);
    }
  }
}

TEST_CASE("an action that is overdue says by how much, in every format") {
  const test::FixedReport fixed = every_kind();
  for (const std::string format : {"text", "markdown", "html"}) {
    INFO(format);
    CHECK(letters_written(fixed.report, format).find(letters("overdue by 7 days")) !=
          std::string::npos);
  }
}

}  // namespace icpcheck::report
