// SPDX-License-Identifier: MIT
// Tables that lie across the paper, and what lies there with them.
#pragma once

#include <vector>

#include "icpcheck/paper/paper.hpp"

namespace icpcheck::paper {

/// Whether it has more columns than a page that stands upright has room for.
[[nodiscard]] bool is_wide(const Table& table);

/// A writer whose paper can be turned: a wide table lies across it, with the headings and
/// paragraphs that lead to it, so that none is left alone on the page before. These wait for what
/// follows.
class TurningWriter : public Writer {
 public:
  void write(const Block& block) final;

 protected:
  virtual void set(const Block& block) = 0;
  /// Turns the paper. `across` changes after it.
  virtual void turn() = 0;

  [[nodiscard]] bool across() const { return across_; }
  [[nodiscard]] bool is_waiting() const { return !waiting_.empty(); }
  void stand_upright();
  void set_waiting();

 private:
  void lie_across();

  std::vector<Block> waiting_;
  bool across_ = false;
};

}  // namespace icpcheck::paper
