// SPDX-License-Identifier: MIT
// The picture of a trend: of each day two bars, what is known to be missing and what cannot be
// confirmed, parted by strength. The parts differ in shade and in their place, not in colour alone.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "icpcheck/paper/markup_writer.hpp"
#include "report/trend_parts.hpp"

namespace icpcheck::report {
namespace {

using paper::MarkupWriter;

constexpr int picture_width = 960;
constexpr int plot_left = 60;
constexpr int plot_right = 940;
constexpr int plot_top = 70;
constexpr int plot_bottom = 330;
constexpr int picture_height = 380;
constexpr std::size_t most_days = 18;  // more have no room: the last ones are drawn
constexpr std::size_t roomy = 9;       // so many have room for the year below each day

struct BarPart {
  Strength strength;
  const char* known;
  const char* unknown;
  const char* name;
};
constexpr std::array bar_parts{BarPart{Strength::must, "#942514", "#144e81", "must"},
                               BarPart{Strength::minimum, "#d4351c", "#5694ca", "minimum"},
                               BarPart{Strength::should, "#f0a898", "#c4dcf0", "should"}};

std::size_t total(const StrengthCounts& counts) {
  std::size_t sum = 0;
  for (const BarPart& part : bar_parts) sum += counts[static_cast<std::size_t>(part.strength)];
  return sum;
}

class Drawing {
 public:
  Drawing(const Trend& trend, std::ostream& out) : page_(out), all_(trend.days.size()) {
    const std::size_t first = trend.days.size() > most_days ? trend.days.size() - most_days : 0;
    for (std::size_t i = first; i < trend.days.size(); ++i) days_.push_back(&trend.days[i]);
    for (const TrendDay* day : days_)
      most_ = std::max({most_, total(day->tally.known), total(day->tally.unknown)});
  }

  void draw() {
    page_.begin("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                        {"viewBox", fmt::format("0 0 {} {}", picture_width, picture_height)},
                        {"width", std::to_string(picture_width)},
                        {"height", std::to_string(picture_height)},
                        {"font-family", "Arial, Helvetica, sans-serif"},
                        {"font-size", "14"}});
    page_.shape("rect", {{"width", std::to_string(picture_width)},
                         {"height", std::to_string(picture_height)},
                         {"fill", "#ffffff"}});
    draw_legend();
    for (std::size_t i = 0; i < days_.size(); ++i) draw_day(i);
    page_.shape("line", {{"x1", std::to_string(plot_left)},
                         {"x2", std::to_string(plot_right)},
                         {"y1", std::to_string(plot_bottom)},
                         {"y2", std::to_string(plot_bottom)},
                         {"stroke", "#0b0c0c"}});
    page_.end();
  }

 private:
  void text(int x, int y, const char* anchor, std::string_view words) {
    page_.element("text",
                  {{"x", std::to_string(x)},
                   {"y", std::to_string(y)},
                   {"text-anchor", anchor},
                   {"fill", "#0b0c0c"}},
                  words);
  }
  void box(int x, int y, int wide, int high, const char* colour) {
    page_.shape("rect", {{"x", std::to_string(x)},
                         {"y", std::to_string(y)},
                         {"width", std::to_string(wide)},
                         {"height", std::to_string(high)},
                         {"fill", colour},
                         {"stroke", "#ffffff"}});
  }

  void draw_legend() {
    text(plot_left, 20, "start",
         "Left bars: known to be missing. Right bars: cannot be confirmed." +
             (all_ > days_.size() ? fmt::format(" The last {} of {} reports.", days_.size(), all_)
                                  : std::string{}));
    int x = plot_left;
    for (const BarPart& part : bar_parts) {
      box(x, 32, 14, 14, part.known);
      box(x + 16, 32, 14, 14, part.unknown);
      text(x + 36, 44, "start", part.name);
      x += 130;
    }
  }

  void draw_day(std::size_t index) {
    const int step = (plot_right - plot_left) / static_cast<int>(days_.size());
    const int middle = plot_left + step / 2 + static_cast<int>(index) * step;
    const int wide = std::min(step * 2 / 5, 80);
    draw_bar(middle - wide, wide, days_[index]->tally.known, true);
    draw_bar(middle, wide, days_[index]->tally.unknown, false);
    const std::string day = to_string(days_[index]->as_of);  // "2022-03-31"
    constexpr std::size_t of_year = 4;
    if (days_.size() <= roomy) return text(middle, plot_bottom + 20, "middle", day);
    text(middle, plot_bottom + 20, "middle", day.substr(of_year + 1));
    const bool new_year = index == 0 || to_string(days_[index - 1]->as_of).substr(0, of_year) !=
                                            day.substr(0, of_year);
    if (new_year) text(middle, plot_bottom + 38, "middle", day.substr(0, of_year));
  }

  void draw_bar(int x, int wide, const StrengthCounts& counts, bool known) {
    int y = plot_bottom;
    for (const BarPart& part : bar_parts) {
      const std::size_t count = counts[static_cast<std::size_t>(part.strength)];
      if (count == 0) continue;
      const int high = std::max(
          1, static_cast<int>(count * static_cast<std::size_t>(plot_bottom - plot_top) / most_));
      y -= high;
      box(x, y, wide, high, known ? part.known : part.unknown);
    }
    text(x + wide / 2, y - 5, "middle", std::to_string(total(counts)));
  }

  MarkupWriter page_;
  std::size_t all_;
  std::vector<const TrendDay*> days_;
  std::size_t most_ = 1;
};

}  // namespace

std::string draw_trend(const Trend& trend) {
  std::ostringstream out;
  Drawing(trend, out).draw();
  return std::move(out).str();
}

}  // namespace icpcheck::report
