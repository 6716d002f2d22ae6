// SPDX-License-Identifier: MIT
// Compares what stands in the cells with what the row remembers.
#include "answer/table_row.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "icpcheck/answer/understand.hpp"
#include "icpcheck/form/answers.hpp"

namespace icpcheck::answer {

TableRow::TableRow(const Grid& grid, std::uint32_t row, const Draft& draft, Cells& cells)
    : draft_(draft) {
  for (const auto& [column, name] : grid.own_columns()) {
    const sheet::Cell& cell = grid.sheet().at(row, column);
    if (trimmed(cell.text).empty()) {
      empty_.push_back(name);
    } else if (cells.is_value(grid, row, cell)) {
      cells_.push_back({name, cell.column, written(cell)});
    }
  }
  const auto known = nlohmann::json::parse(grid.text(row, form::Part::value), nullptr, false);
  if (!known.is_object()) return;
  for (const auto& [name, value] : known.items()) {
    if (value.is_string()) known_.push_back({name, value.get<std::string>()});
  }
}

bool TableRow::is_same(const std::string& path, const TableCell& cell) const {
  const auto known = std::ranges::find(known_, cell.column, &Known::column);
  const auto type = draft_.type_of(path);
  if (known == known_.end() || !type) return false;
  const form::Answers answers = form::answers_of(draft_.schema(), draft_.root(), *type);
  const Understood now = understand(cell.text, answers);
  const Understood then =
      understand(known->raw == "[]" ? std::string(form::none) : known->raw, answers);
  return now.value && then.value && *now.value == *then.value;
}

std::vector<TableCell> TableRow::changed(std::string_view key) const {
  std::vector<TableCell> changed;
  for (const TableCell& cell : cells_) {
    if (!is_same(std::string(key) + "." + cell.column, cell)) changed.push_back(cell);
  }
  return changed;
}

std::vector<std::string> TableRow::emptied(std::string_view key) const {
  std::vector<std::string> emptied;
  for (const std::string& column : empty_) {
    if (std::ranges::find(known_, column, &Known::column) == known_.end()) continue;
    emptied.push_back(std::string(key) + "." + column);
  }
  return emptied;
}

}  // namespace icpcheck::answer
