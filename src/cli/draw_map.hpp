// SPDX-License-Identifier: MIT
// The map of the boards for a report that shows it.
#pragma once

#include <string>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::cli {

/// The map of a description with those that belong to it, as SVG.
[[nodiscard]] std::string draw_map(const Description& description, const audit::Joined& joined);

}  // namespace icpcheck::cli
