// SPDX-License-Identifier: MIT
// What a comparison of two reports says, in all formats.
#pragma once

#include <ostream>

#include "icpcheck/model/comparison.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::report {

/// `look.verbose`: what is still open is told in full, too.
void write_comparison(const Comparison& comparison, const paper::Look& look, paper::Writer& writer);
/// How the two runs differ; nothing when they do not.
void write_run_differences(const Comparison& comparison, paper::Writer& writer);

void write_comparison_json(const Comparison& comparison, const paper::Look& look,
                           std::ostream& out);

}  // namespace icpcheck::report
