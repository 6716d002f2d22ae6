// SPDX-License-Identifier: MIT
// Names of tables and of their columns, as Excel takes them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::sheet {

/// A name of letters, digits and "_" that is no cell's, unlike those in `taken` (in small letters),
/// which it is added to.
[[nodiscard]] std::string table_name(std::string_view text, std::set<std::string>& taken);

/// One line each, none empty, no two alike in letters of either case.
[[nodiscard]] std::vector<std::string> unlike_titles(std::vector<std::string> titles);

}  // namespace icpcheck::sheet
