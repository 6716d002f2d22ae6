// SPDX-License-Identifier: MIT
// The forward plan in the HTML report: a line of time, and a table that says the same in words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "report/html.hpp"
#include "report/phrases.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<std::string_view, 3> kind_phrases{"check", "action", "waiver ends"};

struct Due {
  const DescriptionResult* result;
  const PlanItem* item;
};

std::vector<Due> due_in(const Report& report) {
  std::vector<Due> found;
  for (const DescriptionResult& result : report.descriptions) {
    for (const PlanItem& item : result.plan) found.push_back({&result, &item});
  }
  std::ranges::stable_sort(found, {}, [](const Due& due) { return due.item->due; });
  return found;
}

/// What the table shows: what is the same or missing in every row has no column.
struct Columns {
  bool kind = false;
  bool owner = false;
  bool description = false;

  [[nodiscard]] std::size_t count() const {
    return std::size_t{1} + (kind ? 1 : 0) + (owner ? 1 : 0) + (description ? 1 : 0);
  }
};

Columns columns_of(const std::vector<Due>& found, const HtmlReport& html) {
  Columns columns;
  columns.description = html.several();
  for (const Due& due : found) {
    columns.kind |= due.item->kind != PlanKind::check;
    columns.owner |= !due.item->owners.empty();
  }
  return columns;
}

bool is_overdue(const Due& due) { return due.item->days < 0 && due.item->kind != PlanKind::waiver; }

/// The row above everything that falls due on one day.
void write_day(std::span<const Due> day, const Columns& columns, MarkupWriter& page) {
  const bool overdue = std::ranges::any_of(day, is_overdue);
  const PlanItem& item = *day.front().item;
  page.begin("tr");
  page.begin("th", {{"scope", "rowgroup"},
                    {"colspan", std::to_string(columns.count())},
                    {"class", overdue ? "day overdue" : "day"}});
  write_date(item.due, page);
  page.text(" ");
  const std::string relative = days_from_now(item.days);
  page.element("span", {{"class", "when"}}, overdue ? "overdue, " + relative : relative);
  page.end();
  page.end();
}

void write_what(const Due& due, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  const PlanItem& item = *due.item;
  page.begin("td");
  for (const Finding* finding : item.findings) {
    const std::string& id = finding->check->id;
    page.element(
        "a", {{"href", fmt::format("#{}{}", prefix_of(*due.result, html.report), anchor(id))}}, id);
    page.text(" ");
  }
  page.element("bdi", {}, item.what);
  page.end();
}

void write_owners(const PlanItem& item, MarkupWriter& page) {
  page.begin("td");
  if (item.owners.empty()) page.text("not stated");
  for (const std::string& owner : item.owners) {
    if (&owner != item.owners.data()) page.text(", ");
    page.element("bdi", {}, short_name(owner));
  }
  page.end();
}

void write_row(const Due& due, const Columns& columns, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  page.begin("tr");
  write_what(due, html);
  if (columns.kind) {
    page.element("td", {}, kind_phrases[static_cast<std::size_t>(due.item->kind)]);
  }
  if (columns.owner) write_owners(*due.item, page);
  if (columns.description) {
    page.begin("td");
    page.element("bdi", {}, short_name(due.result->name));
    page.end();
  }
  page.end();
}

void write_heads(const Columns& columns, MarkupWriter& page) {
  page.begin("thead");
  page.begin("tr");
  page.element("th", {{"scope", "col"}}, "What");
  if (columns.kind) page.element("th", {{"scope", "col"}}, "Kind");
  if (columns.owner) page.element("th", {{"scope", "col"}}, "Owner");
  if (columns.description) page.element("th", {{"scope", "col"}}, "Description");
  page.end();
  page.end();
}

/// A group of rows for each day.
void write_table(std::span<const Due> found, const Columns& columns, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  begin_scroll("What falls due, by date", page);
  page.begin("table", {{"class", "plan"}});
  page.element("caption", {{"class", "unseen"}}, "What falls due, by date");
  write_heads(columns, page);
  while (!found.empty()) {
    const auto later = std::ranges::find_if(
        found, [&](const Due& due) { return due.item->due != found.front().item->due; });
    const auto count = static_cast<std::size_t>(later - found.begin());
    page.begin("tbody");
    write_day(found.first(count), columns, page);
    for (const Due& due : found.first(count)) write_row(due, columns, html);
    page.end();
    found = found.subspan(count);
  }
  page.end();
  page.end();
}

}  // namespace

void write_timeline(const HtmlReport& html) {
  const std::vector<Due> found = due_in(html.report);
  if (found.empty()) return;
  html.page.begin("section", {{"aria-labelledby", "due"}});
  html.page.element("h2", {{"id", "due"}}, "What falls due");
  std::vector<const PlanItem*> items;
  for (const Due& due : found) items.push_back(due.item);
  write_timeline_chart(items, html.report.options.as_of, html.page);
  const Columns columns = columns_of(found, html);
  if (!columns.owner) html.page.element("p", {}, "No owner is stated for any of this.");
  write_table(found, columns, html);
  html.page.end();
}

}  // namespace icpcheck::report
