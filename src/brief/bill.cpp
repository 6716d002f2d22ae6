// SPDX-License-Identifier: MIT
// That the law on ICBs and ICPs was still to come on the day of the paper.
#include <algorithm>

#include "brief/parts.hpp"
#include "brief/words.hpp"

namespace icpcheck::brief {
namespace {

/// The day of royal assent: until then there was a Bill, from then on an Act.
constexpr std::string_view passed_on = "2022-04-28";

/// The day on which the pack of the law comes into force, as this run uses it.
std::optional<Date> law_in_force_from(const Report& report) {
  const auto pack = std::ranges::find_if(
      report.packs, [](const Pack* candidate) { return candidate->id == "statute-2022"; });
  if (pack == report.packs.end() || !(*pack)->in_force || !(*pack)->in_force->from) {
    return std::nullopt;
  }
  const DateReference& from = *(*pack)->in_force->from;
  for (const UsedParameter& used : report.parameters) {
    if (used.pack == (*pack)->id && used.name == from.parameter) return parse_date(used.value);
  }
  return (*pack)->day_of(from);
}

}  // namespace

void write_bill(Brief& brief) {
  const Date day = brief.report.options.as_of;
  const std::optional<Date> from = law_in_force_from(brief.report);
  if (!from || day >= *from) return;
  brief.paragraph(
      day < *parse_date(passed_on)
          ? std::string(
                "On this day the Health and Care Bill was still before Parliament. What this paper "
                "says the law requires of the ICB and the ICP is subject to its passage.")
          : "On this day the Health and Care Act 2022 was passed, but not in force. What this "
            "paper "
            "says the law requires of the ICB and the ICP applies from " +
                in_words(*from) + ".");
}

}  // namespace icpcheck::brief
