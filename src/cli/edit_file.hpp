// SPDX-License-Identifier: MIT
// Changes a description in its file.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "icpcheck/answer/draft.hpp"
#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::cli {

/// The draft of a file; empty with errors when it is no description.
[[nodiscard]] std::optional<answer::Draft> open_draft(const std::string& file,
                                                      const Options& options,
                                                      Diagnostics& problems);

/// Writes the draft in place of its file, if that is still what was read and the draft is sound; or
/// prints what would change. False with errors otherwise, and the file is as it was.
[[nodiscard]] bool keep_draft(const answer::Draft& draft, const std::string& file,
                              const Options& options, const Session& session,
                              Diagnostics& problems);

}  // namespace icpcheck::cli
