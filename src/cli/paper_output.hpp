// SPDX-License-Identifier: MIT
// How a paper is written as a Word document.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "cli/outputs.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::cli {

/// What --template gives the document; null where there is none. Adds an error when it cannot be
/// used, and when a document would go to a terminal, which cannot show it.
[[nodiscard]] std::shared_ptr<const paper::DocxLook> look_of_document(
    const std::vector<Output>& outputs, const Options& options, const Terminal& terminal,
    Diagnostics& problems);

/// Writes the paper in the format of that name; `look` concerns Word documents.
void write_paper(const paper::Paper& paper, std::string_view format,
                 const std::shared_ptr<const paper::DocxLook>& look, std::ostream& out);

}  // namespace icpcheck::cli
