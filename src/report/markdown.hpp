// SPDX-License-Identifier: MIT
// The parts of the Markdown report, in the order in which they are written.
#pragma once

#include <string_view>
#include <vector>

#include "icpcheck/model/report.hpp"
#include "icpcheck/report/markdown.hpp"
#include "report/sources.hpp"

namespace icpcheck::report {

/// What every part needs.
struct MarkdownReport {
  const Report& report;
  const Sources& sources;
  MarkdownPage& page;
  bool verbose = false;
};

/// The profile and a table of what it changes.
void write_profile(const UsedProfile& profile, MarkdownPage& page);
/// The findings that are told in full.
void write_findings(std::string_view heading, const std::vector<const Finding*>& findings,
                    const DescriptionResult& result, const MarkdownReport& markdown);
/// The tables that give each finding a row.
void write_lists(const DescriptionResult& result, const MarkdownReport& markdown);
/// What the words mean, the sources, and how the report was made.
void write_end(const MarkdownReport& markdown);

}  // namespace icpcheck::report
