// SPDX-License-Identifier: MIT
// Numbers that people see as days: Excel keeps a day as a count, and says by a format what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace icpcheck::sheet {

/// `number`: as it stands. `day`: a day, perhaps with a time. `time`: a time, perhaps with a day.
enum class Shows : std::uint8_t { number, day, time };

/// By the code of the format: "d mmm yyyy".
[[nodiscard]] Shows shown_by(std::string_view code);
/// By the number of a format that is built in.
[[nodiscard]] Shows shown_by(std::uint32_t built_in);

/// From which day a workbook counts: Excel's 1900, or 1904 as old Macs.
enum class Epoch : std::uint8_t { of_1900, of_1904 };

/// The number as read.hpp says; empty when it is no day that Excel shows.
[[nodiscard]] std::optional<std::string> day_text(double number, Shows shows, Epoch epoch);

/// "7", "0.1", "1e+20": with the 15 digits that spreadsheets keep.
[[nodiscard]] std::string number_text(double number);

}  // namespace icpcheck::sheet
