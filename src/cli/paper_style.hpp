// SPDX-License-Identifier: MIT
// The style of a paper that the command line asks for.
#pragma once

#include <optional>
#include <string>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/paper_style.hpp"

namespace icpcheck::cli {

/// A built-in style by its name, or the one in a file. `packs`: those whose ids and days it may
/// name. Empty with an error when there is none, or when something is wrong with it.
[[nodiscard]] std::optional<PaperStyle> take_style(const std::string& named, const PackList& packs,
                                                   Diagnostics& diagnostics);

}  // namespace icpcheck::cli
