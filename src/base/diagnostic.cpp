// SPDX-License-Identifier: MIT
// Collecting problems and writing them for a person at a terminal.
#include "icpcheck/base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "icpcheck/base/text.hpp"

namespace icpcheck {
namespace {

constexpr std::size_t widest_line = 160;
constexpr std::size_t width_before_caret = 60;

/// A source line as shown, with the columns of the terminal that the caret covers.
struct Excerpt {
  std::string text;
  std::size_t caret_at = 0;
  std::size_t caret_width = 1;
};

/// One character of the source line, escaped.
struct Cell {
  std::string text;
  std::size_t width;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t length = decode(line, i).length;
    std::string shown = escape(line.substr(i, length));
    const std::size_t width = display_width(shown);
    cells.push_back({std::move(shown), width});
    i += length;
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += cells[i].width;
  return width;
}

struct Window {
  std::size_t from;
  std::size_t to;
};

/// The part of a line that is shown: all of it when it fits, else what stands around the caret.
Window window_around(const std::vector<Cell>& cells, std::size_t caret) {
  if (width_of(cells, 0, cells.size()) <= widest_line) return {0, cells.size()};
  std::size_t from = caret;
  for (std::size_t w = 0; from > 0 && w + cells[from - 1].width <= width_before_caret; --from) {
    w += cells[from - 1].width;
  }
  std::size_t room = widest_line - (from > 0 ? 1 : 0) - 1;
  std::size_t to = from;
  for (; to < cells.size() && cells[to].width <= room; ++to) room -= cells[to].width;
  return {from, to};
}

Excerpt excerpt_of(const Diagnostic& diagnostic) {
  const std::vector<Cell> cells = cells_of(diagnostic.source_line);
  const std::size_t before =
      diagnostic.where.column - std::min(diagnostic.where.column, diagnostic.source_column);
  const std::size_t caret = std::min<std::size_t>(before, cells.size());
  const Window window = window_around(cells, caret);
  Excerpt excerpt;
  const bool cut_before = window.from > 0 || diagnostic.source_column > 1;
  if (cut_before) excerpt.text = "…";
  for (std::size_t i = window.from; i < window.to; ++i) excerpt.text += cells[i].text;
  if (window.to < cells.size()) excerpt.text += "…";
  excerpt.caret_at = (cut_before ? 1 : 0) + width_of(cells, window.from, caret);
  const std::size_t end = std::min(caret + diagnostic.length, window.to);
  excerpt.caret_width = std::max<std::size_t>(1, width_of(cells, caret, std::max(caret, end)));
  return excerpt;
}

std::string heading(const Diagnostic& diagnostic) {
  const std::string where = escape(to_string(diagnostic.where));
  return fmt::format("{}{}{}[{}]: {}\n", where, where.empty() ? "" : ": ",
                     diagnostic.severity == Severity::error ? "error" : "note", diagnostic.code,
                     escape(diagnostic.message));
}

}  // namespace

Diagnostic error_of(SharedText file, std::string code, std::string message, std::string hint) {
  Diagnostic problem;
  problem.code = std::move(code);
  problem.where.file = std::move(file);
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  return problem;
}

Diagnostic note_of(SharedText file, std::string code, std::string message, std::string hint) {
  Diagnostic note = error_of(std::move(file), std::move(code), std::move(message), std::move(hint));
  note.severity = Severity::note;
  return note;
}

void sort_by_place(std::vector<Diagnostic>& problems) {
  std::ranges::stable_sort(problems, {}, [](const Diagnostic& problem) {
    return std::tuple(problem.where.file.text(), problem.where.line, problem.where.column);
  });
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::add(Diagnostics&& other) {
  items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                std::make_move_iterator(other.items_.end()));
  errors_ += std::exchange(other.errors_, 0);
  other.items_.clear();
}

void Diagnostics::sort() {
  std::map<std::string, std::size_t> order;
  for (const Diagnostic& item : items_) order.emplace(item.where.file, order.size());
  const auto rank = [&order](const Diagnostic& item) {
    return std::tuple(order.at(item.where.file), item.where.line, item.where.column);
  };
  std::stable_sort(items_.begin(), items_.end(),
                   [&rank](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string text = heading(diagnostic);
  constexpr int number_width = 5;
  if (!diagnostic.source_line.empty() && diagnostic.where.line > 0) {
    const Excerpt excerpt = excerpt_of(diagnostic);
    const std::string number = fmt::format("{:>{}}", diagnostic.where.line, number_width);
    text += fmt::format("{} | {}\n{:{}} | {:{}}^{:~<{}}\n", number, excerpt.text, "", number.size(),
                        "", excerpt.caret_at, "", excerpt.caret_width - 1);
  }
  for (const Related& related : diagnostic.related) {
    const std::string where = escape(to_string(related.where));
    text +=
        fmt::format("      = {}{}{}\n", where, where.empty() ? "" : ": ", escape(related.message));
  }
  if (!diagnostic.hint.empty()) {
    text += fmt::format("      = hint: {}\n", escape(diagnostic.hint));
  }
  return text;
}

}  // namespace icpcheck
