// SPDX-License-Identifier: MIT
// The catalogue for reading in a terminal.
#include <algorithm>

#include "cli/catalogue.hpp"
#include "icpcheck/paper/page.hpp"

namespace icpcheck::cli {
namespace {

using paper::Page;
using paper::Words;

constexpr std::size_t strength_width = 7;

std::size_t id_width(const Clause& clause) {
  std::size_t width = 0;
  for (const Check& check : clause.checks) width = std::max(width, check.id.size());
  return width;
}

void write_clause(const Clause& clause, const Pack& pack, Page& page) {
  page.blank();
  page.paragraph(Words{clause.id + "  " + clause.title}, 0, 0, paper::Style::bold);
  page.paragraph(Words{cite(clause.sources, pack)}, 2);
  for (const Check& check : clause.checks) {
    page.row({{Words{check.id}, id_width(clause)},
              {Words{word(check.strength)}, strength_width},
              {Words{check.title}}});
  }
  for (const std::string& id : clause.refers_to) {
    page.paragraph(Words{"Answered by " + id + " as well."}, 2);
  }
}

void write_pack(const Pack& pack, Page& page) {
  page.paragraph(Words{pack.id + " " + pack.version + ": " + pack.title}, 0, 0, paper::Style::bold);
  page.paragraph(Words{"About: " + std::string{phrase(pack.applies_to)} +
                       (pack.historical ? ". Historical: only run when it is named." : ".")},
                 0);
  for (const Clause& clause : pack.clauses) write_clause(clause, pack, page);
}

}  // namespace

void write_catalogue_text(const PackList& packs, const paper::Look& look, std::ostream& out) {
  Page page{out, look};
  for (const Pack* pack : packs) {
    if (pack != packs.front()) page.rule();
    write_pack(*pack, page);
  }
  page.blank();
  page.paragraph(Words{"\"icpcheck explain ID\" says more about a pack, clause or check."}, 0);
}

}  // namespace icpcheck::cli
