// SPDX-License-Identifier: MIT
// What documents for people say of one finding. Text, Markdown and HTML all set this.
#pragma once

#include <string>

#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/report/telling.hpp"

namespace icpcheck::report {

/// All that there is to say of a finding. Its anchor is unique in the report.
[[nodiscard]] paper::Entry entry_of(const Finding& finding, const Telling& telling);
/// A line of a list: what to state, what was waived, why it does not apply.
[[nodiscard]] paper::Entry brief_entry_of(const Finding& finding, const Telling& telling);

/// "(line 49)" of the file of the description, which the report names once; else the whole place.
void add_place(const Location& where, const DescriptionResult& result, paper::Line& line);

/// The beginning of every anchor of a description: "d1-".
[[nodiscard]] std::string prefix_of(const DescriptionResult& result, const Report& report);
/// Leads to the finding of that check, or the clause of that id.
[[nodiscard]] paper::Run link_to(const std::string& id, const DescriptionResult& result,
                                 const Report& report);

}  // namespace icpcheck::report
