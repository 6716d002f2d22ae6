// SPDX-License-Identifier: MIT
// What every HTML page begins and ends with.
#pragma once

#include <string_view>

#include "icpcheck/paper/markup_writer.hpp"

namespace icpcheck::paper {

/// Begins a page, up to the body. `script`: it has filters.
void begin_page(std::string_view title, bool script, MarkupWriter& page);
/// Ends the body and the page.
void end_page(bool script, MarkupWriter& page);

}  // namespace icpcheck::paper
