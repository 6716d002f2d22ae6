// SPDX-License-Identifier: MIT
// A document and the formats in which it can be written.
#pragma once

#include <memory>
#include <ostream>
#include <vector>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/paper/blocks.hpp"
#include "icpcheck/paper/look.hpp"

namespace icpcheck::paper {

/// Sets a document in one format while its content is told: it is never held as a whole.
class Writer {
 public:
  virtual ~Writer() = default;
  /// First.
  virtual void begin(const Front& front) = 0;
  virtual void write(const Block& block) = 0;
  /// Last.
  virtual void end() = 0;
};

/// For a terminal.
[[nodiscard]] std::unique_ptr<Writer> text_writer(const Look& look, std::ostream& out);
/// CommonMark with the tables of GitHub and GitLab.
[[nodiscard]] std::unique_ptr<Writer> markdown_writer(std::ostream& out);
/// One HTML file that loads nothing, can be read by everybody and prints on A4.
[[nodiscard]] std::unique_ptr<Writer> html_writer(std::ostream& out);

/// A document that is held as a whole.
struct Paper {
  Front front;
  std::vector<Block> blocks;
};
void write(const Paper& paper, Writer& writer);

using PaperFormat = FormatOf<Paper>;

/// The formats of a draft paper.
[[nodiscard]] Formats<PaperFormat> paper_formats();

}  // namespace icpcheck::paper
