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
struct DiffLine {
  std::string label;
  std::string text;
};

/// A check, clause or thing that is overdue.
struct DiffEntry {
  std::string id;
  std::string state;  // "must · met → gap"
  std::string title;
  std::vector<DiffLine> lines;
};

struct DiffSection {
  std::string heading;
  Style style = Style::plain;  // of the state of its entries
  std::vector<DiffEntry> entries;
};

/// One description.
struct DiffPart {
  std::string name;
  std::string about;  // file and kind
  std::string note;   // "" when the sections say all
  std::vector<DiffSection> sections;
};

/// How many checks of one strength fall short.
struct DiffCount {
  std::string strength;
  std::string before;
  std::string after;
};

struct DiffContent {
  std::string title;
  std::vector<DiffLine> runs;  // the two that are compared
  std::vector<DiffCount> counts;
  std::vector<DiffSection> differences;  // of the runs; entries without titles are sentences
  std::vector<DiffPart> parts;
  std::string closing;
};

/// `look.verbose`: what is still open is told in full, too.
[[nodiscard]] DiffContent content_of(const Difference& difference, const Look& look);
/// How the runs differ; nothing when they do not.
[[nodiscard]] std::vector<DiffSection> run_sections(const Difference& difference);

void write_diff_text(const Difference& difference, const Look& look, std::ostream& out);
void write_diff_markdown(const Difference& difference, const Look& look, std::ostream& out);
void write_diff_json(const Difference& difference, const Look& look, std::ostream& out);
void write_diff_html(const Difference& difference, const Look& look, std::ostream& out);

}  // namespace icpcheck::report
