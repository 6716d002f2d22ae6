// SPDX-License-Identifier: MIT
// Takes what gap reports tell into a paper, as a board reads it.
#pragma once

#include "icpcheck/paper/paper.hpp"

namespace icpcheck::brief {

/// The line without what only leads into files and reports; dates in words.
[[nodiscard]] paper::Line for_board(const paper::Line& line);

/// Adds what is told to a paper, without its headings: a paper has its own.
class BoardWriter : public paper::Writer {
 public:
  explicit BoardWriter(paper::Paper& paper) : paper_(paper) {}

  void begin(const paper::Front& /*front*/) override {}
  void write(const paper::Block& block) override;
  void end() override {}

 private:
  paper::Paper& paper_;
};

}  // namespace icpcheck::brief
