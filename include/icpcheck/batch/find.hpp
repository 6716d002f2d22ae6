// SPDX-License-Identifier: MIT
// From the paths that were named to the files that are to be read, in a fixed order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/exclusion.hpp"

namespace icpcheck::batch {

/// A file to read. One that was `named` by itself is a description or an error; one from a folder
/// or a list may be something else. `content` is there when it has been read already (standard
/// input); `path` is then only the name to show.
struct Input {
  std::string path;
  bool named = false;
  std::optional<std::string> content = {};
};

/// Files and folders, as they were given.
struct Sought {
  std::vector<std::string> named;   // by a person, who means each of them
  std::vector<std::string> listed;  // by a list, which may have more than descriptions
};

/// The files that are sought, and the YAML files below the folders among them, each file once.
/// Those that were named come first; paths keep their order, files of a folder come in the order of
/// their bytes. What is excluded is left out, unless it was named. A path that cannot be looked at
/// is reported; the rest goes on. A note tells of a file that is named again, of a path that is not
/// UTF-8, of links in folders that lead out of them or nowhere, and of descriptions in hidden
/// folders: none of these is followed or read.
[[nodiscard]] std::vector<Input> find(const Sought& sought, Exclusion& exclusion,
                                      Diagnostics& diagnostics);
/// The same without a list and an exclusion.
[[nodiscard]] std::vector<Input> find(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics);

}  // namespace icpcheck::batch
