// SPDX-License-Identifier: MIT
// Joins the reports of the parts of one run.
#pragma once

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

/// The report of the whole run: what one run over all files of one folder would have written.
/// Descriptions come in the order of the bytes of their files. Takes them out of `parts`, and
/// points to the packs of the first part. Empty exactly when the parts are not of one run or share
/// a file; two descriptions with one id are an error that leaves a report.
[[nodiscard]] std::optional<Report> merge(std::vector<Part>& parts, Diagnostics& diagnostics);

}  // namespace icpcheck::batch
