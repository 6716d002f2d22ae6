// SPDX-License-Identifier: MIT
// The folder of a cache, in which nothing is touched that icpcheck did not write.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/system/folder.hpp"

namespace icpcheck::batch {

inline constexpr std::chrono::hours a_day{24};

/// What every entry begins with; its key follows.
inline constexpr std::string_view cache_mark = "icpcheck cache 1";
inline constexpr std::size_t cache_key_size = 64;

/// Makes the folder if there is none. Empty with an error when it cannot be used or belongs to
/// somebody else, when others can look into it, or when it is no cache and not empty either.
[[nodiscard]] std::optional<system::Folder> open_cache_folder(const std::string& path,
                                                              Diagnostics& diagnostics);

/// Whether an entry may be written under this key: nothing of another kind stands there.
[[nodiscard]] bool has_room(const system::Folder& folder, const std::string& key);

/// Removes the entries that were not used for 90 days, and what processes that died left behind.
/// At most once a day, over all runs.
void remove_unused(const system::Folder& folder);

}  // namespace icpcheck::batch
