// SPDX-License-Identifier: MIT
#include "paper/html_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "icpcheck/paper/one_line.hpp"

namespace icpcheck::paper {
namespace {

using RunKind = Run::Kind;

void write_tag(const Run& run, MarkupWriter& page) {
  page.begin("strong", {{"class", fmt::format("tag {}", run.look)}});
  if (!run.sign.empty()) page.element("span", {{"aria-hidden", "true"}}, run.sign + " ");
  page.text(run.text);
  page.end();
}

Attribute class_of_tone(Tone tone) {
  if (tone == Tone::bad) return {"class", "known"};
  return tone == Tone::unknown ? Attribute{"class", "unknown"} : Attribute{};
}

void write_run(const Run& run, MarkupWriter& page) {
  const std::string text = shown(run);
  if (run.address.starts_with('#')) {
    return page.element("a", {{"href", run.address}, class_of_tone(run.tone)}, text);
  }
  if (may_link(run.address)) {
    return page.element("a", {{"href", run.address}, {"rel", "noreferrer"}}, text);
  }
  switch (run.kind) {
    case RunKind::plain:
      return page.text(text);
    case RunKind::strong:
      return page.element("strong", {class_of_tone(run.tone)}, text);
    case RunKind::code:
      return page.element("code", {}, text);
    case RunKind::id:
      return page.element("span", {{"class", "id"}}, text);
    case RunKind::name:
      return page.element("bdi", {}, text);
    case RunKind::place:
      return page.element("span", {{"class", "place"}}, text);
    case RunKind::date:
      return page.element("time", {{"datetime", run.text}}, text);
    case RunKind::tag:
      return write_tag(run, page);
    case RunKind::more:
      return page.element("span", {{"class", "more"}}, text);
  }
}

/// A single item needs no list.
void write_content(const std::vector<Item>& items, MarkupWriter& page) {
  if (items.size() == 1 && items.front().below.empty()) return write_runs(items[0].line, page);
  write_items("ul", items, "", page);
}

}  // namespace

std::string shown(const Run& run) {
  if (run.kind == RunKind::date) {
    if (const std::optional<Date> date = parse_date(run.text)) return in_words(*date);
  }
  return one_line(run.text);
}

void write_runs(const Line& line, MarkupWriter& page) {
  for (const Run& run : line.runs) {
    if (run.kind == RunKind::place && &run != line.runs.data()) page.text(" ");
    write_run(run, page);
  }
}

void write_line(std::string_view element, const Line& line, Attributes attributes,
                MarkupWriter& page) {
  if (line.empty()) return;
  page.begin(element, attributes);
  write_runs(line, page);
  page.end();
}

void write_items(std::string_view element, const std::vector<Item>& items, std::string_view look,
                 MarkupWriter& page) {
  page.begin(element, {look.empty() ? Attribute{} : Attribute{"class", look}});
  for (const Item& item : items) {
    page.begin("li", {item.tone == Tone::bad ? Attribute{"class", "overdue"} : Attribute{}});
    write_runs(item.line, page);
    if (!item.below.empty()) write_items("ul", item.below, "", page);
    page.end();
  }
  page.end();
}

void write_details(const std::vector<Detail>& details, MarkupWriter& page) {
  const auto is_sentence = [](const Detail& detail) { return detail.label.empty(); };
  for (const Detail& detail : details) {
    if (!is_sentence(detail)) continue;
    for (const Item& item : detail.items) {
      write_line("p", item.line, {{"class", "sentence"}}, page);
    }
  }
  if (std::ranges::all_of(details, is_sentence)) return;
  page.begin("dl", {{"class", "rows"}});
  for (const Detail& detail : details) {
    if (is_sentence(detail)) continue;
    page.begin("div");
    page.element("dt", {}, detail.label);
    page.begin("dd");
    write_content(detail.items, page);
    page.end();
    page.end();
  }
  page.end();
}

}  // namespace icpcheck::paper
