// SPDX-License-Identifier: MIT
#pragma once

namespace icpcheck::cli {

/// Asks the system for memory in large pages, and to leave what was given back to the program.
/// Call it before much was allocated. Where the system has no large pages nothing changes.
void use_large_pages();

}  // namespace icpcheck::cli
