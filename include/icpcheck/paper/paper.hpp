// SPDX-License-Identifier: MIT
// A document and the formats in which it can be written.
#pragma once

#include <memory>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

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

struct PaperFormat {
  std::string_view name;
  std::unique_ptr<Writer> (*writer)(std::ostream& out);
};

/// All formats of a draft paper, the default first.
[[nodiscard]] std::span<const PaperFormat> paper_formats();
/// The format of that name; null when there is none.
[[nodiscard]] const PaperFormat* find_paper_format(std::string_view name);

}  // namespace icpcheck::paper
