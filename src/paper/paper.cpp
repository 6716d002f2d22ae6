// SPDX-License-Identifier: MIT
#include "icpcheck/paper/paper.hpp"

#include <array>

namespace icpcheck::paper {
namespace {

template <std::unique_ptr<Writer> (*writer)(std::ostream& out)>
void write_by(const Paper& paper, std::ostream& out) {
  write(paper, *writer(out));
}

void write_docx(const Paper& paper, std::ostream& out) { write(paper, *docx_writer(out)); }

constexpr std::array paper_format_table{
    PaperFormat{"markdown", write_by<markdown_writer>},
    PaperFormat{"html", write_by<html_writer>},
    PaperFormat{"docx", write_docx},
};

}  // namespace

void write(const Paper& paper, Writer& writer) {
  writer.begin(paper.front);
  for (const Block& block : paper.blocks) writer.write(block);
  writer.end();
}

Formats<PaperFormat> paper_formats() { return paper_format_table; }

}  // namespace icpcheck::paper
