// SPDX-License-Identifier: MIT
// What only a page can draw. Nothing stands in these that the report does not say in words, too.
#pragma once

#include "icpcheck/model/overview.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/model/summary.hpp"
#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/paper/markup_writer.hpp"
#include "report/lists.hpp"

namespace icpcheck::report {

// Figures point to what they are given; they are written at once.

/// A table of all counts, with bars.
[[nodiscard]] paper::Figure figure_of_counts(const Counts& counts);
/// A grid of ratings: descriptions by clauses.
struct Grid {
  struct Row {
    std::string name;
    std::string prefix;  // of the anchors of its clauses; "" without links
    std::vector<std::optional<Rating>> ratings;
  };
  std::string title;
  std::vector<const Clause*> clauses;
  std::vector<Row> rows;
};
[[nodiscard]] paper::Figure figure_of(Grid grid);
/// A cell of it: a sign and a word, leading to the clause where there is a prefix.
void write_rating(std::optional<Rating> rating, const Clause& clause, const std::string& prefix,
                  paper::MarkupWriter& page);
/// What the ids of clauses at the head of a grid stand for.
void write_key(const std::vector<const Clause*>& clauses, paper::MarkupWriter& page);
/// All descriptions of a summary by all clauses, which a page can filter and sort. `names` are
/// those of the rows. Refers to both.
[[nodiscard]] paper::Figure figure_of(const Summary& summary,
                                      const std::vector<std::string>& names);
/// The ratings of one description, small, each leading to its clause.
[[nodiscard]] paper::Figure figure_of_ratings(const DescriptionResult& result,
                                              const Report& report);
/// The map of the boards.
[[nodiscard]] paper::Figure figure_of_drawing(const DescriptionResult& result);
/// A line of time above the table of what falls due.
[[nodiscard]] paper::Figure figure_of_plan(const Report& report);
/// What narrows the findings; without script it is not shown.
[[nodiscard]] paper::Figure figure_of_filters(const Report& report, const Overview& overview);

}  // namespace icpcheck::report
