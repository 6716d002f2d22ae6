// SPDX-License-Identifier: MIT
// Reads a JSON report back, with all that it holds.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck {

/// The `format` of JSON reports.
inline constexpr std::string_view report_format = "icpcheck/report/1";

/// A report with the packs that it points to; so it may be moved, not copied. The packs hold what
/// the report says of them: no expressions, and of the parameters those that have a value.
struct ReadReport {
  std::deque<Pack> packs;
  Report report;

  ReadReport() = default;
  ReadReport(const ReadReport&) = delete;
  ReadReport& operator=(const ReadReport&) = delete;
  // NOLINTNEXTLINE(performance-noexcept-move-constructor): that of a deque may throw
  ReadReport(ReadReport&&) = default;
  ReadReport& operator=(ReadReport&&) = default;
  ~ReadReport() = default;
};

/// Reads what the JSON format of reports writes (schemas/report.schema.json). `file` is the name
/// to show. Empty exactly when an error was added.
[[nodiscard]] std::optional<ReadReport> read_report(const std::string& file, std::string_view json,
                                                    Diagnostics& diagnostics);

}  // namespace icpcheck
