// SPDX-License-Identifier: MIT
// What came of the checks, by strength: numbers and bars.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

std::size_t sum(const StatusCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string bar_label(Strength strength, const StatusCounts& counts) {
  const std::string text = counted(counts);
  return std::string(word(strength)) + (text.empty() ? "" : ": ") + text;
}

/// A bar whose parts are as long as their shares; the numbers stand beside it.
void write_bar(Strength strength, const StatusCounts& counts, MarkupWriter& page) {
  page.begin("svg", {{"class", "bar"},
                     {"viewBox", fmt::format("0 0 {} 10", sum(counts))},
                     {"preserveAspectRatio", "none"},
                     {"role", "img"},
                     {"aria-label", bar_label(strength, counts)}});
  std::size_t start = 0;
  for (const Status status : statuses) {
    const std::size_t count = counts[index_of(status)];
    if (count == 0) continue;
    page.shape("rect", {{"class", fmt::format("fill-{}", word(status))},
                        {"x", std::to_string(start)},
                        {"y", "0"},
                        {"width", std::to_string(count)},
                        {"height", "10"},
                        {"vector-effect", "non-scaling-stroke"}});
    start += count;
  }
  page.end();
}

void write_count_row(Strength strength, const Counts& counts, const std::vector<Status>& columns,
                     MarkupWriter& page) {
  const StatusCounts& row = counts[index_of(strength)];
  page.begin("tr");
  page.element("th", {{"scope", "row"}}, word(strength));
  page.begin("td", {{"class", "bar-cell"}});
  write_bar(strength, row, page);
  page.end();
  for (const Status status : columns) {
    const std::size_t count = row[index_of(status)];
    page.element("td", {{"class", count == 0 ? "count zero" : "count"}}, std::to_string(count));
  }
  page.end();
}

void write_counts_table(const Counts& counts, MarkupWriter& page) {
  const std::vector<Status> columns = columns_of(counts);
  page.begin("div", {{"class", "scroll"},
                     {"role", "region"},
                     {"tabindex", "0"},
                     {"aria-label", "Checks by strength and result"}});
  page.begin("table", {{"class", "counts"}});
  page.element("caption", {}, "Checks by strength and result");
  page.begin("thead");
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "Strength");
  page.element("th", {{"scope", "col"}, {"class", "bar-cell"}}, "Share");
  for (const Status status : columns) {
    page.begin("th", {{"scope", "col"}, {"class", fmt::format("count key-{}", word(status))}});
    page.text(phrase(status));
    page.end();
  }
  page.end();
  page.end();
  page.begin("tbody");
  for (const Strength strength : strengths) {
    if (sum(counts[index_of(strength)]) == 0) continue;
    write_count_row(strength, counts, columns, page);
  }
  page.end();
  page.end();
  page.end();
}

}  // namespace

paper::Figure figure_of_counts(const Counts& counts) {
  return {[&counts](MarkupWriter& page) { write_counts_table(counts, page); }};
}

}  // namespace icpcheck::report
