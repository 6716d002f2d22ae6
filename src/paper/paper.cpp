// SPDX-License-Identifier: MIT
#include "icpcheck/paper/paper.hpp"

#include <algorithm>
#include <array>

namespace icpcheck::paper {
namespace {

constexpr std::array table{
    PaperFormat{"markdown", markdown_writer},
    PaperFormat{"html", html_writer},
};

}  // namespace

void write(const Paper& paper, Writer& writer) {
  writer.begin(paper.front);
  for (const Block& block : paper.blocks) writer.write(block);
  writer.end();
}

std::span<const PaperFormat> paper_formats() { return table; }

const PaperFormat* find_paper_format(std::string_view name) {
  const auto found = std::ranges::find(table, name, &PaperFormat::name);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace icpcheck::paper
