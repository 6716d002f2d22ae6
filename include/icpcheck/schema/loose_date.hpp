// SPDX-License-Identifier: MIT
// Dates as people write them, read only to suggest how to write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::schema {

/// The day that "07/12/2021", "7 December 2021", "2021-12-7" or "7th Dec 21" means in England,
/// as "YYYY-MM-DD"; empty when the text is no such date or names a day that does not exist.
[[nodiscard]] std::optional<std::string> read_loose_date(std::string_view text);

/// Why "YYYY-MM-DD" is no day of the calendar ("November 2021 has 30 days."); "" when the text is
/// not of that form.
[[nodiscard]] std::string explain_date(std::string_view text);

}  // namespace icpcheck::schema
