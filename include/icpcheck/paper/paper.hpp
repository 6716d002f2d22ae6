// SPDX-License-Identifier: MIT
// A document and the formats in which it can be written.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
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

/// What a Word document takes from another one, so that papers look as a council's own do.
struct DocxLook;

/// The styles, theme, numbering, page size, margins, headers and footers of a Word document; none
/// of its text. `file` is what the user calls it. Null exactly when an error was added; a note is
/// added for each header or footer that cannot be taken.
[[nodiscard]] std::shared_ptr<const DocxLook> read_docx_look(const std::string& file,
                                                             std::string_view bytes,
                                                             Diagnostics& problems);
/// The most bytes that such a document may have.
inline constexpr std::size_t most_docx_bytes = 20'000'000;

/// For a terminal.
[[nodiscard]] std::unique_ptr<Writer> text_writer(const Look& look, std::ostream& out);
/// CommonMark with the tables of GitHub and GitLab.
[[nodiscard]] std::unique_ptr<Writer> markdown_writer(std::ostream& out);
/// One HTML file that loads nothing, can be read by everybody and prints on A4.
[[nodiscard]] std::unique_ptr<Writer> html_writer(std::ostream& out);

/// A Word document; it is written when it is done. Its styles and page are those of `look`, or
/// our own. The same content gives the same bytes.
[[nodiscard]] std::unique_ptr<Writer> docx_writer(
    std::ostream& out, const std::shared_ptr<const DocxLook>& look = nullptr);

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
