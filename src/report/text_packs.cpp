// SPDX-License-Identifier: MIT
// The packs of a description's report: one line a clause.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<Style, 8> rating_styles{Style::grey, Style::red,   Style::plain, Style::grey,
                                             Style::red,  Style::amber, Style::grey,  Style::green};

constexpr std::size_t widest_rating = 16;  // "- not applicable"

std::string met_of(const ClauseResult& result) {
  if (result.applicable == 0) return "";
  const std::string met = fmt::format("{} of {}", result.met, result.applicable);
  return result.waived == 0 ? met : fmt::format("{}, {} waived", met, result.waived);
}

/// One width for all packs, so that their columns stand below each other.
std::size_t met_width(const DescriptionResult& result) {
  std::size_t widest = 1;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      widest = std::max(widest, met_of(clause).size());
    }
  }
  return widest;
}

std::size_t clause_id_width(const PackResult& pack, const Page& page) {
  std::size_t widest = 1;
  for (const ClauseResult& result : pack.clauses) {
    widest = std::max(widest, display_width(escape(result.clause->id)));
  }
  return std::min(widest, page.width() / 4);
}

void write_references(const ClauseResult& result, std::size_t indent, Page& page) {
  for (const Reference& reference : result.references) {
    const std::string_view status = reference.status ? phrase(*reference.status) : "not run";
    Words words(fmt::format("see {} · {}", reference.id, status));
    if (!reference.title.empty()) words.add("· " + reference.title);
    page.paragraph(words, indent, 4, Style::grey);
  }
}

void write_clause(const ClauseResult& result, std::size_t id_width, std::size_t met_width,
                  Page& page) {
  const std::string rating = fmt::format("{} {}", sign(result.rating), phrase(result.rating));
  page.row({{.words = Words(result.clause->id), .width = id_width},
            {.words = Words(rating),
             .width = widest_rating,
             .style = rating_styles[static_cast<std::size_t>(result.rating)]},
            {.words = Words(result.clause->title)},
            {.words = Words(met_of(result)), .width = met_width, .right = true}});
  write_references(result, id_width + widest_rating + 6, page);
}

}  // namespace

void write_packs(const DescriptionResult& result, Page& page) {
  const std::size_t met_columns = met_width(result);
  for (const PackResult& pack : result.packs) {
    page.heading(pack.pack->title);
    if (!pack.applicable) {
      page.paragraph(Words("Does not apply:").add(pack.reason), 2, 2);
      continue;
    }
    const std::size_t width = clause_id_width(pack, page);
    for (const ClauseResult& clause : pack.clauses) write_clause(clause, width, met_columns, page);
  }
}

}  // namespace icpcheck::report
