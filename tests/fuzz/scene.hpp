// SPDX-License-Identifier: MIT
// Real descriptions, packs and results, for what needs some.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"

namespace icpcheck::fuzz {

/// A file of the project, by its path in it.
[[nodiscard]] std::string file_of_project(std::string_view path);

/// A description of the project; ends the program when it is not valid.
[[nodiscard]] Description description_of_project(std::string_view path);

/// Those that are built in and ask something.
[[nodiscard]] std::vector<const Pack*> built_in_packs();

/// With these packs, on a day on which most of them are in force.
[[nodiscard]] audit::Setup setup_with(std::vector<const Pack*> packs);

/// A report of the one description, concluded.
[[nodiscard]] Report report_on(const Description& description, const audit::Setup& setup);

/// In the format of that name.
[[nodiscard]] std::string written(const Report& report, std::string_view format);

}  // namespace icpcheck::fuzz
