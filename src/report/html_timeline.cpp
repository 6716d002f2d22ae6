// SPDX-License-Identifier: MIT
// The forward plan in the HTML report: a line of time, and a table that says the same in words.
#include <fmt/format.h>

#include <algorithm>
#include <array>

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

void write_when(const PlanItem& item, MarkupWriter& page) {
  page.begin("th", {{"scope", "row"}, {"class", item.days < 0 ? "when overdue" : "when"}});
  write_date(item.due, page);
  const std::string relative = days_from_now(item.days);
  const bool overdue = item.days < 0 && item.kind != PlanKind::waiver;
  page.element("span", {{"class", "relative"}}, overdue ? "overdue, " + relative : relative);
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

void write_row(const Due& due, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  page.begin("tr");
  write_when(*due.item, page);
  page.element("td", {}, kind_phrases[static_cast<std::size_t>(due.item->kind)]);
  write_what(due, html);
  page.begin("td");
  if (due.item->owners.empty()) page.text("not stated");
  for (const std::string& owner : due.item->owners) {
    if (&owner != due.item->owners.data()) page.text(", ");
    page.element("bdi", {}, short_name(owner));
  }
  page.end();
  if (html.several()) {
    page.begin("td");
    page.element("bdi", {}, short_name(due.result->name));
    page.end();
  }
  page.end();
}

void write_table(const std::vector<Due>& found, const HtmlReport& html) {
  MarkupWriter& page = html.page;
  begin_scroll("What falls due, by date", page);
  page.begin("table", {{"class", "plan"}});
  page.element("caption", {{"class", "unseen"}}, "What falls due, by date");
  page.begin("thead");
  page.begin("tr");
  for (const std::string_view title : {"Due", "Kind", "What", "Owner"}) {
    page.element("th", {{"scope", "col"}}, title);
  }
  if (html.several()) page.element("th", {{"scope", "col"}}, "Description");
  page.end();
  page.end();
  page.begin("tbody");
  for (const Due& due : found) write_row(due, html);
  page.end();
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
  write_table(found, html);
  html.page.end();
}

}  // namespace icpcheck::report
