// SPDX-License-Identifier: MIT
// What a workbook must not have in it, since it comes from somebody else.
#pragma once

#include "sheet/package.hpp"

namespace icpcheck::sheet {

/// Adds an error for each: macros, links to other files, definitions of XML entities.
void refuse_dangers(const Package& package, const SharedText& file, Diagnostics& problems);

}  // namespace icpcheck::sheet
