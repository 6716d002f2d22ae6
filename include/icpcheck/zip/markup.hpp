// SPDX-License-Identifier: MIT
// What the XML of a stranger's Office file will cost, before a tree is made of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace icpcheck::zip {

/// How many tags and attributes XML has, at the most: what a tree of it costs grows with them.
[[nodiscard]] std::size_t count_markup(std::string_view xml);

}  // namespace icpcheck::zip
