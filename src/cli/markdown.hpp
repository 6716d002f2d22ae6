// SPDX-License-Identifier: MIT
// Text in Markdown.
#pragma once

#include <string>
#include <string_view>

namespace icpcheck::cli {

/// Text that Markdown would take for its own signs is written literally.
[[nodiscard]] std::string markdown(std::string_view text);

}  // namespace icpcheck::cli
