// SPDX-License-Identifier: MIT
// What lies below a folder.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/exclusion.hpp"

namespace icpcheck::batch {

/// Paths as they are shown. Of YAML files only, by name; a link to a file counts as one where it
/// does not lead to one that is found anyway.
struct Walked {
  std::vector<std::string> files;           // in the order of their bytes
  std::vector<std::string> hidden;          // the same, but in a hidden folder; none of .git
  std::vector<std::string> linked_folders;  // links that lead out of the folder; not followed
  std::vector<std::string> broken_links;    // links that lead nowhere
};

/// A folder that cannot be looked at is reported, but for hidden ones; the rest goes on.
[[nodiscard]] Walked walk(const std::string& folder, Exclusion& exclusion,
                          Diagnostics& diagnostics);

}  // namespace icpcheck::batch
