// SPDX-License-Identifier: MIT
// The line of time above the forward plan, as SVG.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "icpcheck/report/phrases.hpp"
#include "report/figures.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

constexpr int timeline_left = 30;
constexpr int timeline_right = 930;
constexpr int timeline_middle = 58;
constexpr int near = 34;  // marks nearer than this become one
constexpr int most_ticks = 9;

/// Where days lie on the line.
struct Scale {
  Date first;
  Date last;

  [[nodiscard]] int at(Date date) const {
    const auto span = std::max<std::int64_t>(days_between(first, last), 1);
    const auto done = std::int64_t{days_between(first, date)};
    return timeline_left + static_cast<int>(done * (timeline_right - timeline_left) / span);
  }
};

/// What falls due at about the same time.
struct Mark {
  int x;
  std::size_t count;
  bool overdue;
};

std::vector<Mark> marks_of(const std::vector<const PlanItem*>& items, const Scale& scale) {
  std::vector<Mark> marks;
  for (const PlanItem* item : items) {
    const int x = scale.at(item->due);
    const bool overdue = item->days < 0;
    if (!marks.empty() && x - marks.back().x < near && marks.back().overdue == overdue) {
      ++marks.back().count;
    } else {
      marks.push_back({x, 1, overdue});
    }
  }
  return marks;
}

/// A month counted from the year 0.
int month_of(Date date) {
  const std::string text = to_string(date);
  return std::stoi(text.substr(0, 4)) * 12 + std::stoi(text.substr(5, 2)) - 1;
}

std::optional<Date> begin_of(int month) {
  return parse_date(fmt::format("{:04}-{:02}-01", month / 12, month % 12 + 1));
}

/// Months between two ticks, so that there are few of them.
int step_for(int months) {
  for (const int step : {1, 2, 3, 6, 12, 24, 60, 120, 600}) {
    if (months / step < most_ticks) return step;
  }
  return 2400;
}

void write_text(int x, int y, std::string_view look, std::string_view text, MarkupWriter& page) {
  page.element("text", {{"x", std::to_string(x)}, {"y", std::to_string(y)}, {"class", look}}, text);
}

void write_line(int x1, int x2, int y1, int y2, std::string_view look, MarkupWriter& page) {
  page.shape("line", {{"x1", std::to_string(x1)},
                      {"x2", std::to_string(x2)},
                      {"y1", std::to_string(y1)},
                      {"y2", std::to_string(y2)},
                      {"class", look}});
}

void write_ticks(const Scale& scale, MarkupWriter& page) {
  const int first = month_of(scale.first);
  const int last = month_of(scale.last);
  const int step = step_for(last - first);
  for (int month = (first / step + 1) * step; month <= last; month += step) {
    const std::optional<Date> date = begin_of(month);
    if (!date) continue;
    const int x = scale.at(*date);
    write_line(x, x, timeline_middle, timeline_middle + 8, "axis", page);
    const std::string words = in_words(*date);  // "1 March 2022"
    const std::size_t space = words.rfind(' ');
    write_text(x, timeline_middle + 30, "tick",
               step >= 12 ? words.substr(space + 1) : words.substr(2, 3) + words.substr(space),
               page);
  }
}

/// Overdue is a square, what is to come a circle: shape says it, not colour alone.
void write_mark(const Mark& mark, MarkupWriter& page) {
  if (mark.overdue) {
    page.shape("rect", {{"x", std::to_string(mark.x - 14)},
                        {"y", std::to_string(timeline_middle - 14)},
                        {"width", "28"},
                        {"height", "28"},
                        {"class", "mark-overdue"}});
  } else {
    page.shape("circle", {{"cx", std::to_string(mark.x)},
                          {"cy", std::to_string(timeline_middle)},
                          {"r", "15"},
                          {"class", "mark-ahead"}});
  }
  write_text(mark.x, timeline_middle + 6, "mark-count", std::to_string(mark.count), page);
}

std::string label_of(const std::vector<const PlanItem*>& items, Date as_of) {
  const auto overdue = static_cast<std::size_t>(
      std::ranges::count_if(items, [](const PlanItem* item) { return item->days < 0; }));
  return fmt::format(
      "Line of time from {} to {}, as of {}: {} before that day, {} to come. The "
      "table says each.",
      in_words(std::min(items.front()->due, as_of)), in_words(std::max(items.back()->due, as_of)),
      in_words(as_of), overdue, items.size() - overdue);
}

void write_timeline_chart(const std::vector<const PlanItem*>& items, Date as_of,
                          MarkupWriter& page) {
  const Scale scale{std::min(items.front()->due, as_of), std::max(items.back()->due, as_of)};
  page.begin("svg", {{"class", "timeline"},
                     {"viewBox", "0 0 960 100"},
                     {"role", "img"},
                     {"aria-label", label_of(items, as_of)}});
  write_line(timeline_left, timeline_right, timeline_middle, timeline_middle, "axis", page);
  write_ticks(scale, page);
  const int now = scale.at(as_of);
  write_line(now, now, 22, timeline_middle + 16, "now", page);
  const std::string_view side = now < 120 ? "from" : now > 840 ? "until" : "around";
  write_text(now, 16, fmt::format("now-label {}", side), in_words(as_of), page);
  for (const Mark& mark : marks_of(items, scale)) write_mark(mark, page);
  page.end();
}

}  // namespace

paper::Figure figure_of_plan(const Report& report) {
  return {[&report](MarkupWriter& page) {
    std::vector<const PlanItem*> items;
    for (const DescriptionResult& result : report.descriptions) {
      for (const PlanItem& item : result.plan) items.push_back(&item);
    }
    std::ranges::stable_sort(items, {}, &PlanItem::due);
    write_timeline_chart(items, report.options.as_of, page);
  }};
}

}  // namespace icpcheck::report
