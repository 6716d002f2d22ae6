// SPDX-License-Identifier: MIT
// Joins the reports of the parts of one run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/read_report.hpp"

namespace icpcheck::batch {

/// A report that was read, and its file.
struct Part {
  std::string file;
  ReadReport content;
};

/// What comes of it when a part is missing: an error, or a note in the report, too.
enum class Missing : std::uint8_t { refused, told };

/// The report of the whole run: what one run over all files of one folder would have written.
/// Descriptions come in the order of the bytes of their files. Takes them out of `parts`, and
/// points to the packs of the first part. Empty exactly when the parts are not of one run, when one
/// is there twice, or missing and refused, and when two share a file; two descriptions with one id
/// are an error that leaves a report. Reports that do not say which part they are may be any.
[[nodiscard]] std::optional<Report> merge(std::vector<Part>& parts, Missing allowed,
                                          Diagnostics& diagnostics);

}  // namespace icpcheck::batch
