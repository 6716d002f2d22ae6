// SPDX-License-Identifier: MIT
// What a board reads first: what is known to be missing, what to find out, what falls due.
#pragma once

#include <limits>

#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/first_page.hpp"
#include "report/finding.hpp"

namespace icpcheck::report {

/// How much of each list is told before the rest is counted. Gaps are all told: where there are
/// many, fewer questions stand beside them.
struct Most {
  std::size_t questions = 10;
  std::size_t dates = 5;
  std::size_t notes = 5;

  [[nodiscard]] static Most beside_gaps_of(const DescriptionResult& result);
  [[nodiscard]] static constexpr Most all() {
    constexpr std::size_t no_end = std::numeric_limits<std::size_t>::max();
    return {no_end, no_end, no_end};
  }
};

/// The lists of one description, below headings of that level; `write_first` writes all but those
/// that formats place differently.
void write_first(const Telling& telling, int level, const Most& most, paper::Writer& writer);
void write_known(const Telling& telling, int level, paper::Writer& writer);
/// What would be met if a document supported it.
void write_unsupported(const Telling& telling, int level, std::size_t most, paper::Writer& writer);
void write_errors(const Telling& telling, int level, paper::Writer& writer);
void write_questions(const Telling& telling, int level, std::size_t most, paper::Writer& writer);
/// Those after the first, folded away unless `open`.
void write_more_questions(const Telling& telling, int level, std::size_t after, bool open,
                          paper::Writer& writer);
/// Whether any pack asks something of it, so that clauses have ratings.
[[nodiscard]] bool any_rated(const DescriptionResult& result);
/// How many clauses have each rating; else why no pack asks anything.
void write_rated(const Telling& telling, int level, paper::Writer& writer);
/// That a description is of another time than the report.
void write_age(const Telling& telling, paper::Writer& writer);
/// Waivers that have ended, actions for what is met and the like.
void write_notes(const Telling& telling, int level, std::size_t most, paper::Writer& writer);

}  // namespace icpcheck::report
