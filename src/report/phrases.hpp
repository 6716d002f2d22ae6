// SPDX-License-Identifier: MIT
// Words and signs that all formats for people share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "icpcheck/model/report.hpp"

namespace icpcheck::report {

/// One character that goes before the word, so that colour is never the only sign.
[[nodiscard]] std::string_view sign(Rating rating);
[[nodiscard]] std::string_view sign(Status status);

/// "national guidance".
[[nodiscard]] std::string_view phrase(Basis basis);
/// What a strength asks, in a sentence.
[[nodiscard]] std::string_view meaning(Strength strength);

/// "1 check", "2 checks".
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);
/// "in 1 day", "today", "12 days ago".
[[nodiscard]] std::string days_from_now(std::int32_t days);
/// "icp.chair (Chair of the ICP)": the path, and its title unless that says the same.
[[nodiscard]] std::string name_of(const MissingFact& fact);
/// "It was due on 2022-04-01, 12 days ago."; "" for a check without a date.
[[nodiscard]] std::string due_sentence(const Finding& finding);

}  // namespace icpcheck::report
