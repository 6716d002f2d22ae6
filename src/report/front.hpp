// SPDX-License-Identifier: MIT
// What stands above a report, and before what it says of each description.
#pragma once

#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"
#include "report/finding.hpp"

namespace icpcheck::report {

/// Whether each description needs its own name above what is said of it.
[[nodiscard]] bool several(const Report& report);
[[nodiscard]] paper::Front front_of(const Report& report);
/// The first sentences, whose numbers lead to their lists.
[[nodiscard]] paper::Line opening_of(const Report& report);
/// "region.yaml · described on 7 December 2021, 207 days before this report".
[[nodiscard]] paper::Line about_of(const DescriptionResult& result, const Report& report);

/// Each with its place and what to do; many that say the same together. `label` stands before them.
[[nodiscard]] paper::List list_of_problems(std::string_view label,
                                           const std::vector<Diagnostic>& problems);
/// What could not be read or checked, each with its place and what to do.
void write_not_checked(const Report& report, paper::Writer& writer);
/// What everybody has to know of the day, of the run and of the profile.
void write_before_all(const Report& report, paper::Writer& writer);
/// The same, and what could not be read or checked.
void write_before(const Report& report, paper::Writer& writer);
/// Opens the section of one of several descriptions: its name and its own first sentences.
void begin_description(const Telling& telling, paper::Writer& writer);

}  // namespace icpcheck::report
