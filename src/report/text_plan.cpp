// SPDX-License-Identifier: MIT
// The forward plan of the text report: what falls due next, a line each.
#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/base/nearest.hpp"
#include "icpcheck/base/text.hpp"
#include "report/phrases.hpp"
#include "report/text.hpp"

namespace icpcheck::report {
namespace {

struct Row {
  std::string due;
  std::string when;
  std::string kind;  // of a check its strength
  std::string checks;
  std::string what;
  Style style = Style::plain;
};

std::string checks_of(const PlanItem& item) {
  std::string ids;
  for (const Finding* finding : item.findings) {
    ids += (ids.empty() ? "" : ", ") + finding->check->id;
  }
  return ids;
}

Row row_of(const PlanItem& item) {
  Row row;
  row.due = to_string(item.due);
  row.when = due_phrase(item);
  const bool is_check = item.kind == PlanKind::check;
  row.kind = is_check ? word(item.findings.front()->check->strength) : word(item.kind);
  row.checks = checks_of(item);
  row.what = item.kind == PlanKind::waiver ? "The waiver ends: " + item.what : item.what;
  const std::vector<std::string_view> owners(item.owners.begin(), item.owners.end());
  if (!owners.empty()) row.what += " · owner " + join_words(owners);
  if (item.days < 0) row.style = Style::red;
  return row;
}

std::size_t width_of(const std::vector<Row>& rows, std::string Row::*member) {
  std::size_t widest = 1;
  for (const Row& row : rows) widest = std::max(widest, display_width(escape(row.*member)));
  return widest;
}

}  // namespace

void write_plan(const DescriptionResult& result, const TextReport& text) {
  if (result.plan.empty()) return;
  std::vector<Row> rows;
  for (const PlanItem& item : result.plan) rows.push_back(row_of(item));
  const std::size_t when = width_of(rows, &Row::when);
  const std::size_t kind = width_of(rows, &Row::kind);
  const std::size_t checks = std::min(width_of(rows, &Row::checks), text.page.width() / 4);
  text.page.heading("What falls due next");
  text.page.blank();
  for (const Row& row : rows) {
    text.page.row({{.words = Words(row.due), .width = row.due.size()},
                   {.words = Words(row.when), .width = when, .style = row.style},
                   {.words = Words(row.kind), .width = kind, .style = Style::grey},
                   {.words = Words(row.checks), .width = checks},
                   {.words = Words(row.what)}});
  }
}

}  // namespace icpcheck::report
