// SPDX-License-Identifier: MIT
// Looks for the profile that belongs to the working directory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::batch {

inline constexpr std::string_view profile_name = ".icpcheck.yaml";

struct FoundProfile {
  std::string path;     // from the working directory: "../.icpcheck.yaml"
  std::string content;  // at most `limit` + 1 bytes
};

/// The nearest profile in the working directory and the folders above it, up to the one that has
/// a `.git`; without such a one only in the working directory. One that belongs to somebody else,
/// or that others can write to, is passed over with a note. Empty with an error when it cannot be
/// read.
[[nodiscard]] std::optional<FoundProfile> find_profile(std::size_t limit, Diagnostics& diagnostics);

}  // namespace icpcheck::batch
