// SPDX-License-Identifier: MIT
#include "brief/board_writer.hpp"

#include <utility>

#include "brief/words.hpp"

namespace icpcheck::brief {
namespace {

using paper::Line;
using RunKind = paper::Run::Kind;

void change(Line& line) { line = for_board(line); }

void change(paper::Item& item) {
  change(item.line);
  for (paper::Item& below : item.below) change(below);
}

void change(paper::Paragraph& paragraph) { change(paragraph.text); }

void change(paper::List& list) {
  for (paper::Item& item : list.items) change(item);
}

void change(paper::Table& table) {
  for (paper::Column& column : table.columns) column.title = capitalised(column.title);
  for (std::vector<Line>& row : table.rows) {
    for (Line& cell : row) change(cell);
  }
}

void change(paper::Entries& entries) {
  for (paper::Entry& entry : entries.entries) {
    entry.anchor.clear();
    change(entry.state);
    for (paper::Detail& detail : entry.details) {
      for (paper::Item& item : detail.items) change(item);
    }
  }
}

/// What has nothing of the kind.
void change(auto& /*block*/) {}

}  // namespace

Line for_board(const Line& line) {
  Line changed;
  for (paper::Run run : line.runs) {
    if (run.kind == RunKind::place) continue;
    if (run.kind == RunKind::date) {
      run = {.text = with_dates_in_words(run.text), .kind = RunKind::plain, .tone = run.tone};
    }
    if (run.address.starts_with('#')) run.address.clear();
    changed.add(std::move(run));
  }
  return changed;
}

void BoardWriter::write(const paper::Block& block) {
  if (std::holds_alternative<paper::Heading>(block)) return;
  paper::Block changed = block;
  std::visit([](auto& each) { change(each); }, changed);
  paper_.blocks.push_back(std::move(changed));
}

}  // namespace icpcheck::brief
