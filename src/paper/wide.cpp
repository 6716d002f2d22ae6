// SPDX-License-Identifier: MIT
#include "paper/wide.hpp"

#include <algorithm>

namespace icpcheck::paper {
namespace {

/// With more columns than this a table lies across the paper.
constexpr std::size_t few_columns = 6;

}  // namespace

bool is_wide(const Table& table) { return table.columns.size() > few_columns && !table.compact; }

bool may_lead(const Block& block) {
  return std::holds_alternative<Heading>(block) || std::holds_alternative<Paragraph>(block);
}

std::vector<Block> take_leading(std::vector<Block>& waiting) {
  const auto first = std::ranges::find_if(
      waiting, [](const Block& block) { return std::holds_alternative<Heading>(block); });
  std::vector<Block> leading(first, waiting.end());
  waiting.erase(first, waiting.end());
  return leading;
}

}  // namespace icpcheck::paper
