// SPDX-License-Identifier: MIT
// What came of a file as bytes, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/model/pack.hpp"

namespace icpcheck::batch {

/// The days, both included, on which an audit gives the same result.
struct Days {
  Date first;
  Date last;
};

inline constexpr Days every_day{Date{-1'000'000}, Date{10'000'000}};

/// `packs`: those that the result points to.
[[nodiscard]] std::string pack_up(const FileResult& file, Days days,
                                  const std::vector<const Pack*>& packs);

/// Empty when it does not hold for the day. The result, if there is one, points to `packs`.
[[nodiscard]] std::optional<FileResult> unpack(std::string_view bytes, Date as_of,
                                               const std::vector<const Pack*>& packs);

}  // namespace icpcheck::batch
