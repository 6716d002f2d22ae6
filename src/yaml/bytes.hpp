// SPDX-License-Identifier: MIT
// What is refused on the bytes of a file, before anything parses them.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/yaml/document.hpp"
#include "yaml/problems.hpp"

namespace icpcheck::yaml {

/// Takes byte order marks of UTF-8 from the front.
void strip_byte_order_mark(std::string& bytes);

/// Ends the file when its bytes are too many, or no clean UTF-8, or open too many brackets.
void check_bytes(const Document& document, const Limits& limits, Problems& problems);

}  // namespace icpcheck::yaml
