// SPDX-License-Identifier: MIT
// What a comparison says, in words: text, Markdown and HTML set the same content.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "icpcheck/model/comparison.hpp"
#include "icpcheck/report/format.hpp"
#include "icpcheck/report/page.hpp"

namespace icpcheck::report {

/// "To close it: Publish the papers."; a line without label is a sentence.
struct ComparisonLine {
  std::string label;
  std::string text;
};

/// A check, clause or thing that is overdue.
struct ComparisonEntry {
  std::string id;
  std::string state;  // "must · met → gap"
  std::string title;
  std::vector<ComparisonLine> lines;
};

struct ComparisonSection {
  std::string heading;
  Style style = Style::plain;  // of the state of its entries
  std::vector<ComparisonEntry> entries;
};

/// One description.
struct ComparisonPart {
  std::string name;
  std::string about;  // file and kind
  std::string note;   // "" when the sections say all
  std::vector<ComparisonSection> sections;
};

/// How many checks of one strength fall short.
struct ComparisonCount {
  std::string strength;
  std::string before;
  std::string after;
};

struct ComparisonContent {
  std::string title;
  std::vector<ComparisonLine> runs;  // the two that are compared
  std::vector<ComparisonCount> counts;
  std::vector<ComparisonSection> differences;  // of the runs; entries without titles are sentences
  std::vector<ComparisonPart> parts;
  std::string closing;
};

/// `look.verbose`: what is still open is told in full, too.
[[nodiscard]] ComparisonContent content_of(const Comparison& comparison, const Look& look);
/// How the runs differ; nothing when they do not.
[[nodiscard]] std::vector<ComparisonSection> run_sections(const Comparison& comparison);

void write_comparison_text(const Comparison& comparison, const Look& look, std::ostream& out);
void write_comparison_markdown(const Comparison& comparison, const Look& look, std::ostream& out);
void write_comparison_json(const Comparison& comparison, const Look& look, std::ostream& out);
void write_comparison_html(const Comparison& comparison, const Look& look, std::ostream& out);

}  // namespace icpcheck::report
