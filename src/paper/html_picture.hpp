// SPDX-License-Identifier: MIT
// Pictures of a page.
#pragma once

#include "icpcheck/paper/markup_writer.hpp"
#include "icpcheck/paper/picture.hpp"

namespace icpcheck::paper {

/// As SVG inside the page. It has no styles that could change others, or be changed.
void write_picture(const Picture& picture, MarkupWriter& page);

}  // namespace icpcheck::paper
