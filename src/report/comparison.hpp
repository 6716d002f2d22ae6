// SPDX-License-Identifier: MIT
// What a comparison of two reports says, in all formats.
#pragma once

#include <ostream>

#include "icpcheck/model/difference.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// `look.verbose`: what is still open is told in full, too.
void write_comparison(const Difference& difference, const paper::Look& look, paper::Writer& writer);
/// How the two runs differ; nothing when they do not.
void write_run_differences(const Difference& difference, paper::Writer& writer);

void write_comparison_json(const Difference& difference, const paper::Look& look,
                           std::ostream& out);

}  // namespace icpcheck::report
