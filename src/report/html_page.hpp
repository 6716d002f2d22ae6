// SPDX-License-Identifier: MIT
// What every HTML page begins and ends with.
#pragma once

#include <string_view>

#include "report/markup_writer.hpp"

namespace icpcheck::report {

/// Begins a page, up to the body. `policy` is its content security policy.
void begin_page(std::string_view title, std::string_view style, std::string_view policy,
                MarkupWriter& page);
/// Ends the body and the page.
void end_page(MarkupWriter& page);

}  // namespace icpcheck::report
