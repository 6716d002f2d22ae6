// SPDX-License-Identifier: MIT
// The head of a description's report: who, when, how many checks, and the table of counts.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

std::string extent(const DescriptionResult& result) {
  std::size_t packs = 0;
  std::size_t clauses = 0;
  for (const PackResult& pack : result.packs) {
    if (!pack.applicable) continue;
    ++packs;
    clauses += pack.clauses.size();
  }
  return fmt::format("· {}, {}, {}", count_of(packs, "pack"), count_of(clauses, "clause"),
                     count_of(result.check_count(), "check"));
}

/// The statuses that head a column: three always, the others where they occur.
std::vector<Status> columns_of(const DescriptionResult& result) {
  constexpr std::array always{Status::met, Status::gap, Status::not_stated};
  std::vector<Status> columns;
  for (const Status status : statuses) {
    const bool occurs = std::any_of(
        result.counts.begin(), result.counts.end(),
        [&](const StatusCounts& counts) { return counts[static_cast<std::size_t>(status)] > 0; });
    if (occurs || std::find(always.begin(), always.end(), status) != always.end()) {
      columns.push_back(status);
    }
  }
  return columns;
}

constexpr std::size_t strength_column = 7;

std::size_t column_width(Status status) {
  return std::max<std::size_t>(display_width(phrase(status)), 5);
}

bool any(const StatusCounts& counts) {
  return std::any_of(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; });
}

}  // namespace

void write_head(const DescriptionResult& result, const RunOptions& options, Page& page) {
  const std::string as_of = "as of " + to_string(options.as_of);
  page.row({{.words = Words(result.name), .style = Style::bold},
            {.words = Words(as_of), .width = as_of.size(), .right = true}},
           0);
  Words about;
  about.keep(result.file);
  about.keep(fmt::format("· {}", word(result.kind)));
  about.keep("· described on " + to_string(result.described_on));
  page.paragraph(about.keep(extent(result)), 0);
}

void write_counts(const DescriptionResult& result, Page& page) {
  const std::vector<Status> columns = columns_of(result);
  std::vector<Cell> head{{.words = {}, .width = strength_column}};
  for (const Status status : columns) {
    head.push_back({.words = Words(phrase(status)), .width = column_width(status), .right = true});
  }
  page.blank();
  page.row(std::move(head));
  for (const Strength strength : strengths) {
    const StatusCounts& counts = result.counts[static_cast<std::size_t>(strength)];
    if (strength == Strength::may && !any(counts)) continue;
    std::vector<Cell> cells{{.words = Words(word(strength)), .width = strength_column}};
    for (const Status status : columns) {
      const std::size_t count = counts[static_cast<std::size_t>(status)];
      cells.push_back(
          {.words = Words(std::to_string(count)),
           .width = column_width(status),
           .style = count > 0 && strength != Strength::may ? style_of(status) : Style::grey,
           .right = true});
    }
    page.row(std::move(cells));
  }
}

}  // namespace icpcheck::report
