// SPDX-License-Identifier: MIT
// What is said of files that are not read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::sheet {

[[nodiscard]] Diagnostic too_large(const SharedText& file, std::string message);
[[nodiscard]] Diagnostic damaged(const SharedText& file, std::string message);

/// What the file is by its first bytes, where that is neither a workbook nor text: one that is
/// protected, an old one, another document. Empty where it may be the one or the other.
[[nodiscard]] std::optional<Diagnostic> find_other_file(const SharedText& file,
                                                        std::string_view bytes);

}  // namespace icpcheck::sheet
