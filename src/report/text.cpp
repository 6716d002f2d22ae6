// SPDX-License-Identifier: MIT
// The report for a terminal: what a governance officer reads first.
#include "report/text.hpp"

#include <algorithm>
#include <array>

#include "icpcheck/base/text.hpp"
#include "report/phrases.hpp"
#include "report/writers.hpp"

namespace icpcheck::report {
namespace {

constexpr std::array<Style, statuses.size()> status_styles{
    Style::green, Style::red, Style::amber, Style::grey, Style::grey, Style::grey, Style::red};

void write_description(const DescriptionResult& result, const TextReport& text) {
  write_head(result, text.report.options, text.page);
  write_counts(result, text.page);
  write_packs(result, text.page);
  write_findings("What could not be worked out", result.errors, text);
  write_findings("What falls short, heaviest first", result.shortfalls, text);
  write_lists(result, text);
}

}  // namespace

void write_text(const Report& report, const Look& look, std::ostream& out) {
  const Sources sources(report);
  Page page(out, look);
  const TextReport text{report, sources, page};
  if (report.profile) write_profile(*report.profile, page);
  for (const DescriptionResult& result : report.descriptions) {
    if (&result != &report.descriptions.front()) page.rule();
    write_description(result, text);
  }
  write_end(text);
}

std::size_t id_width(const std::vector<const Finding*>& findings, const Page& page) {
  std::size_t widest = 1;
  for (const Finding* finding : findings) {
    widest = std::max(widest, display_width(escape(finding->check->id)));
  }
  return std::min(widest, page.width() / 4);
}

std::string strength_and_status(const Finding& finding) {
  return std::string(word(finding.check->strength)) + " · " + std::string(phrase(finding.status));
}

std::size_t status_width(const std::vector<const Finding*>& findings) {
  std::size_t widest = 1;
  for (const Finding* finding : findings) {
    widest = std::max(widest, display_width(strength_and_status(*finding)));
  }
  return widest;
}

Style style_of(Status status) { return status_styles[static_cast<std::size_t>(status)]; }

}  // namespace icpcheck::report
