// SPDX-License-Identifier: MIT
// Outputs that are written while the audit goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/outputs.hpp"
#include "cli/set_up.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/report/format.hpp"
#include "icpcheck/system/output_file.hpp"

namespace icpcheck::cli {

struct Streamed {
  const report::Format* format;
  paper::Look look;
  std::optional<system::OutputFile> file;  // empty: standard output
};

[[nodiscard]] bool can_stream(const Output& output);

/// What makes the texts of a result what they are, beside the result: each format, how it looks,
/// and what it may say beside each finding.
[[nodiscard]] std::vector<std::string> shapes_of(const std::vector<Streamed>& all,
                                                 const Report& frame, const Run& run);

}  // namespace icpcheck::cli
