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
/// What a result means, in a sentence.
[[nodiscard]] std::string_view meaning(Status status);

/// "1 check", "2 checks".
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);
/// "in 1 day", "today", "12 days ago".
[[nodiscard]] std::string days_from_now(std::int32_t days);
/// "icp.chair (Chair of the ICP)": the path, and its title unless that says the same.
[[nodiscard]] std::string name_of(const MissingFact& fact);
/// "7 December 2021".
[[nodiscard]] std::string in_words(Date date);
/// "It was due on 2022-04-01, 12 days ago."; "" for a check without a date. `written`
/// gives dates the form of the report.
[[nodiscard]] std::string due_sentence(const Finding& finding,
                                       std::string (*written)(Date) = to_string);
/// What closes a finding that does not meet its check; "" when the check does not say.
[[nodiscard]] std::string remedy_of(const Finding& finding);

}  // namespace icpcheck::report
