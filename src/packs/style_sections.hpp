// SPDX-License-Identifier: MIT
// Reads a section of the style of a paper.
#pragma once

#include "icpcheck/packs/paper_style.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// `style`: what was read of it before its sections. Everything that is wrong is reported.
[[nodiscard]] PaperSection read_section(const yaml::Node& node, const PaperStyle& style,
                                        const StyleNames& names, Diagnostics& diagnostics);

}  // namespace icpcheck::packs
