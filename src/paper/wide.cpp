// SPDX-License-Identifier: MIT
#include "paper/wide.hpp"

#include <algorithm>
#include <utility>

namespace icpcheck::paper {
namespace {

/// With more columns than this a table lies across the paper.
constexpr std::size_t few_columns = 6;

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block); }

bool may_lead(const Block& block) {
  return is_heading(block) || std::holds_alternative<Paragraph>(block);
}

}  // namespace

bool is_wide(const Table& table) { return table.columns.size() > few_columns && !table.compact; }

void TurningWriter::write(const Block& block) {
  if (may_lead(block)) {
    waiting_.push_back(block);
    return;
  }
  const Table* table = std::get_if<Table>(&block);
  if (table != nullptr && is_wide(*table)) {
    lie_across();
  } else {
    stand_upright();
    set_waiting();
  }
  set(block);
}

void TurningWriter::set_waiting() {
  for (const Block& block : std::exchange(waiting_, {})) set(block);
}

/// What waits before the first heading stays where it is.
void TurningWriter::lie_across() {
  const auto first = std::ranges::find_if(waiting_, is_heading);
  const std::vector<Block> leading(first, waiting_.end());
  waiting_.erase(first, waiting_.end());
  if (is_waiting()) stand_upright();
  set_waiting();
  if (!across_) turn();
  across_ = true;
  for (const Block& block : leading) set(block);
}

void TurningWriter::stand_upright() {
  if (across_) turn();
  across_ = false;
}

}  // namespace icpcheck::paper
