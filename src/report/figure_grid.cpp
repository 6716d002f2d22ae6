// SPDX-License-Identifier: MIT
// The rating of each clause in each description, as a grid of colours, signs and words.
#include <fmt/format.h>

#include <string>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

void write_grid_head(const Grid& grid, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "Description");
  for (const Clause* clause : grid.clauses) {
    page.begin("th", {{"scope", "col"}});
    page.element("span", {}, clause->id);
    page.element("span", {{"class", "unseen"}}, " " + clause->title);
    page.end();
  }
  page.end();
  page.end();
}

void write_grid(const Grid& grid, MarkupWriter& page) {
  page.begin("div", {{"class", "scroll"},
                     {"role", "region"},
                     {"tabindex", "0"},
                     {"aria-label", grid.title + ", place by clause"}});
  page.begin("table", {{"class", "heat-grid"}});
  page.element("caption", {}, grid.title);
  write_grid_head(grid, page);
  page.begin("tbody");
  for (const Grid::Row& row : grid.rows) {
    page.begin("tr");
    page.begin("th", {{"scope", "row"}});
    page.element("bdi", {}, short_name(row.name));
    page.end();
    for (std::size_t i = 0; i < grid.clauses.size(); ++i) {
      write_rating(row.ratings[i], *grid.clauses[i], row.prefix, page);
    }
    page.end();
  }
  page.end();
  page.end();
  page.end();
  write_key(grid.clauses, page);
}

void write_chip(const ClauseResult& clause, const std::string& prefix, MarkupWriter& page) {
  page.begin("li", {{"class", fmt::format("rating-{}", word(clause.rating))}});
  page.begin("a", {{"href", fmt::format("#{}{}", prefix, paper::anchor(clause.clause->id))},
                   {"title", clause.clause->title}});
  page.element("strong", {}, clause.clause->id);
  page.text(fmt::format(" {} {}", sign(clause.rating), phrase(clause.rating)));
  page.end();
  page.end();
}

}  // namespace

void write_rating(std::optional<Rating> rating, const Clause& clause, const std::string& prefix,
                  MarkupWriter& page) {
  if (!rating) return page.element("td", {{"class", "heat"}}, "not asked");
  page.begin("td", {{"class", fmt::format("heat rating-{}", word(*rating))}});
  if (!prefix.empty()) {
    page.begin("a", {{"href", fmt::format("#{}{}", prefix, paper::anchor(clause.id))},
                     {"title", clause.title}});
  }
  page.element("span", {{"aria-hidden", "true"}, {"class", "sign"}}, sign(*rating));
  page.element("span", {{"class", "rating"}}, phrase(*rating));
  if (!prefix.empty()) page.end();
  page.end();
}

void write_key(const std::vector<const Clause*>& clauses, MarkupWriter& page) {
  page.begin("ul", {{"class", "key"}});
  for (const Clause* clause : clauses) {
    page.begin("li");
    page.element("strong", {}, clause->id);
    page.text(" " + clause->title);
    page.end();
  }
  page.end();
}

paper::Figure figure_of_ratings(const DescriptionResult& result, const Report& report) {
  return {[&result, &report](MarkupWriter& page) {
    page.begin("ul", {{"class", "chips"}});
    for (const PackResult& pack : result.packs) {
      if (!pack.applicable) continue;
      for (const ClauseResult& clause : pack.clauses) {
        const bool says = clause.rating != Rating::not_applicable;
        if (says) write_chip(clause, prefix_of(result, report), page);
      }
    }
    page.end();
  }};
}

paper::Figure figure_of(Grid grid) {
  return {[grid = std::move(grid)](MarkupWriter& page) { write_grid(grid, page); }};
}

}  // namespace icpcheck::report
