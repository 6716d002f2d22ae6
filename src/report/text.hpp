// SPDX-License-Identifier: MIT
// The parts of the text report, in the order in which they are printed.
#pragma once

#include <string_view>
#include <vector>

#include "icpcheck/model/report.hpp"
#include "icpcheck/report/page.hpp"
#include "report/sources.hpp"

namespace icpcheck::report {

/// What every part needs.
struct TextReport {
  const Report& report;
  const Sources& sources;
  Page& page;
};

/// The profile and what it changes, once above all descriptions.
void write_profile(const UsedProfile& profile, Page& page);
void write_head(const DescriptionResult& result, const RunOptions& options, Page& page);
void write_counts(const DescriptionResult& result, Page& page);
void write_packs(const DescriptionResult& result, Page& page);

/// One finding in full: its line, then what decided it, where it comes from and what closes it.
void write_finding(const Finding& finding, std::size_t id_width, std::size_t status_width,
                   const TextReport& text);
/// A heading and the findings in full; nothing when there are none.
void write_findings(std::string_view heading, const std::vector<const Finding*>& findings,
                    const TextReport& text);

/// What falls due next, in order of date; nothing when there is nothing.
void write_plan(const DescriptionResult& result, const TextReport& text);

/// The lists that give each finding a line or two.
void write_lists(const DescriptionResult& result, const TextReport& text);

/// What the words mean, the sources, how the report was made, and the closing sentence.
void write_end(const TextReport& text);

/// The checks of a description for which `wanted` is true, in the order of the packs.
template <class Wanted>
[[nodiscard]] std::vector<const Finding*> findings_where(const DescriptionResult& result,
                                                         const Wanted& wanted) {
  std::vector<const Finding*> found;
  for (const PackResult& pack : result.packs) {
    for (const ClauseResult& clause : pack.clauses) {
      for (const Finding& finding : clause.findings) {
        if (wanted(finding)) found.push_back(&finding);
      }
    }
  }
  return found;
}

/// The width of the widest id, at most a quarter of the page.
[[nodiscard]] std::size_t id_width(const std::vector<const Finding*>& findings, const Page& page);
/// "must · not stated".
[[nodiscard]] std::string strength_and_status(const Finding& finding);
/// The width of the widest `strength_and_status`.
[[nodiscard]] std::size_t status_width(const std::vector<const Finding*>& findings);
[[nodiscard]] Style style_of(Status status);

}  // namespace icpcheck::report
