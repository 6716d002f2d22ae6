// SPDX-License-Identifier: MIT
// What the packs say of guidance that was not in force yet on the day of the paper.
#include <algorithm>

#include "brief/parts.hpp"
#include "brief/words.hpp"

namespace icpcheck::brief {
namespace {

/// The day on which the pack comes into force, as this run uses it.
std::optional<Date> in_force_from(const Pack& pack, const Report& report) {
  if (!pack.in_force || !pack.in_force->from) return std::nullopt;
  const DateReference& from = *pack.in_force->from;
  for (const UsedParameter& used : report.parameters) {
    if (used.pack == pack.id && used.name == from.parameter) return parse_date(used.value);
  }
  return pack.day_of(from);
}

std::string with_day(std::string text, Date from) {
  constexpr std::string_view mark = "{from}";
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? text : text.replace(at, mark.size(), in_words(from));
}

}  // namespace

void write_before_in_force(Brief& brief) {
  const Date day = brief.report.options.as_of;
  for (const Pack* pack : brief.report.packs) {
    const std::optional<Date> from = in_force_from(*pack, brief.report);
    const auto fits =
        std::ranges::find_if(pack->before_in_force, [day, &from](const BeforeInForce& before) {
          return before.until ? day < *before.until : from && day < *from;
        });
    if (fits == pack->before_in_force.end()) continue;
    brief.paragraph(from ? with_day(fits->text, *from) : std::string(fits->text));
  }
}

}  // namespace icpcheck::brief
