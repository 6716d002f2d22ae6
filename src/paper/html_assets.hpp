// SPDX-License-Identifier: MIT
// The style sheet of all pages and the script of those with filters, which the build takes from
// src/paper/html/.
#pragma once

#include <string_view>

namespace icpcheck::paper {

[[nodiscard]] std::string_view html_style();
[[nodiscard]] std::string_view html_script();

}  // namespace icpcheck::paper
