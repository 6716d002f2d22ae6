// SPDX-License-Identifier: MIT
// Judges of what is written, as far as they are cheap: they know the grammar of a format, and
// nothing of what it says.
#pragma once

#include <string_view>

namespace icpcheck::fuzz {

/// Demands of a text in the format of that name that programs can read it, and that it holds no
/// hidden character: of JSON and its kin each line or the whole parses, in CSV all rows have as
/// many fields as the first, XML and what is written like it is well formed, archives unpack to
/// parts of which all XML is well formed.
void judge(std::string_view format, std::string_view text);

}  // namespace icpcheck::fuzz
