// SPDX-License-Identifier: MIT
#include "report/overview_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "icpcheck/base/text.hpp"

namespace icpcheck::report {

std::size_t weight_of(const StrengthCounts& counts) {
  constexpr std::size_t step = 100'000;
  const auto of = [&counts](Strength strength) {
    return counts[static_cast<std::size_t>(strength)];
  };
  return (of(Strength::must) * step + of(Strength::minimum)) * step + of(Strength::should);
}

std::string UniqueNames::of(const std::string& name, const std::string& id) const {
  return times_.at(name) > 1 ? fmt::format("{} ({})", name, id) : name;
}

void write_section(paper::Table made, const Cut& cut, const char* anchor, paper::Writer& writer) {
  if (made.rows.empty()) return;
  const std::size_t rest = made.rows.size() - std::min(made.rows.size(), cut.most);
  made.rows.resize(made.rows.size() - rest);
  made.captioned = false;
  writer.write(paper::Section{2, paper::Line(made.caption), anchor});
  writer.write(std::move(made));
  if (rest > 0) {
    const std::string what = cut.noun.empty() ? fmt::format("{} more", rest)
                                              : count_of(rest, fmt::format("more {}", cut.noun));
    writer.write(paper::Paragraph{
        fmt::format("{} {} not shown here. {}", what, rest == 1 ? "is" : "are", cut.where)});
  }
  writer.write(paper::End{});
}

}  // namespace icpcheck::report
