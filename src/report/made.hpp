// SPDX-License-Identifier: MIT
// The parts that documents of several kinds have: the profile, what words mean, the sources, and
// how a report was made.
#pragma once

#include <set>

#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/sources.hpp"

namespace icpcheck::report {

/// The words of ratings, results and strengths that a document uses.
struct UsedWords {
  std::set<Rating> ratings;
  std::set<Status> statuses;
  std::set<Strength> strengths;
};
[[nodiscard]] UsedWords words_of(const Report& report);

/// The profile and all that it changes, so that nobody takes the report for the guidance as it is.
/// What every reader has to know of the day, such as a change of the law.
void write_notices(const Report& report, paper::Writer& writer);
void write_profile(const Report& report, paper::Writer& writer);
void write_words(const UsedWords& words, paper::Writer& writer);
void write_sources(const Sources& sources, paper::Writer& writer);
/// The same without their headings.
void list_words(const UsedWords& words, paper::Writer& writer);
void list_sources(const Sources& sources, paper::Writer& writer);
/// The program, the packs and the options; in full the files, too.
void write_made(const Report& report, bool in_full, paper::Writer& writer);

}  // namespace icpcheck::report
