// SPDX-License-Identifier: MIT
// How cells look. A workbook lists all looks once; each cell names one by its number.
#pragma once

#include <cstdint>
#include <string>

#include "icpcheck/sheet/write.hpp"

namespace icpcheck::sheet {

/// `titles`: the row of titles, whatever `style` says. `quoted`: what stands there stays text when
/// somebody edits it, though it looks like a formula.
struct Look {
  Style style = Style::plain;
  Format format = Format::by_content;
  bool wrap = false;
  bool framed = false;
  bool titles = false;
  bool quoted = false;
};

/// Its number in what `styles_part` lists.
[[nodiscard]] std::uint32_t number_of(const Look& look);

[[nodiscard]] std::string styles_part();

}  // namespace icpcheck::sheet
