// SPDX-License-Identifier: MIT
// The style sheet and the script of the HTML report, which the build takes from src/report/html/.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::report {

[[nodiscard]] std::string_view html_style();
[[nodiscard]] std::string_view html_script();

/// The content security policy that lets exactly these two be used, and nothing be loaded.
[[nodiscard]] std::string html_policy();

}  // namespace icpcheck::report
