// SPDX-License-Identifier: MIT
// A draft paper for a board about one description.
#pragma once

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/paper_style.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::brief {

/// What the paper is made from. Everything lives until the paper is made.
struct Subject {
  const Report& report;  // how the run was asked for, and its packs
  const DescriptionResult& result;
  const Description& description;       // that of `result`
  const Description* system = nullptr;  // of a place, when it is loaded
};

/// The draft. Where the description states nothing, the draft says so or asks its author.
[[nodiscard]] paper::Paper make_paper(const Subject& subject, const PaperStyle& style);

}  // namespace icpcheck::brief
