// SPDX-License-Identifier: MIT
// From the paths that were named to the files that are to be read, in a fixed order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::batch {

/// A file to read. One that was `named` by itself is a description or an error; one from a
/// folder may be something else. `content` is there when it has been read already (standard
/// input); `path` is then only the name to show.
struct Input {
  std::string path;
  bool named = false;
  std::optional<std::string> content = {};
};

/// The files that `paths` name, and the *.yaml and *.yml below the folders among them, each file
/// once. Paths keep their order, files of a folder come in the order of their bytes. Hidden
/// folders and symbolic links inside folders are passed over. A path that cannot be looked at is
/// reported; the rest goes on. A file that is named again and a path that is not UTF-8 get a note.
[[nodiscard]] std::vector<Input> find(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics);

}  // namespace icpcheck::batch
