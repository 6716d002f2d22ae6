// SPDX-License-Identifier: MIT
#include "answers/sheets.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "icpcheck/cli/run.hpp"

namespace icpcheck::test {
namespace {

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

std::string as_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + quoted(row[i]);
    text += "\r\n";
  }
  return text;
}

}  // namespace

Ran run(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Ran ran;
  ran.status = cli::run(arguments, in, out, err, {});
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

std::string& FormLine::operator[](std::string_view title) {
  const auto found = std::ranges::find(titles_, title);
  if (found == titles_.end()) throw std::runtime_error("no column " + std::string(title));
  return cells_[static_cast<std::size_t>(found - titles_.begin())];
}

std::string filled(const std::string& csv, const std::function<void(FormLine& line)>& fill) {
  Diagnostics problems;
  const auto workbook = sheet::read_csv("form.csv", csv, problems);
  if (!workbook) throw std::runtime_error("no CSV");
  std::vector<std::vector<std::string>> rows;
  for (const auto& cells : workbook->sheets.front().rows) {
    std::vector<std::string> row;
    for (const sheet::Cell& cell : cells) row.push_back(cell.text);
    rows.push_back(std::move(row));
  }
  const std::vector<std::string> titles = rows.front();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    rows[i].resize(titles.size());
    FormLine line(rows[i], titles);
    fill(line);
  }
  return as_csv(rows);
}

std::string filled(const std::string& csv, const std::vector<Filled>& cells) {
  std::size_t found = 0;
  std::string text = filled(csv, [&](FormLine& line) {
    for (const Filled& cell : cells) {
      if (line.key() != cell.key) continue;
      line[cell.column] = cell.text;
      ++found;
    }
  });
  if (found < cells.size()) throw std::runtime_error("a key is not asked");
  return text;
}

}  // namespace icpcheck::test
