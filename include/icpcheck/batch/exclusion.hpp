// SPDX-License-Identifier: MIT
// Which files of folders are not wanted, by patterns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"

namespace icpcheck::batch {

/// A pattern is a name, or a path that has a `/`. In it `*` stands for any characters but `/`, `?`
/// for one, `**` for any. A name is that of a file or folder anywhere below the folder that was
/// named; a path begins there, with or without the name of that folder, or is the whole path, as
/// reports show it or another way from the working directory. What matches a folder excludes all
/// that is below it. A `/` at the end lets a pattern match folders only.
class Exclusion {
 public:
  Exclusion() = default;
  explicit Exclusion(const std::vector<std::string>& patterns);

  /// Whether what is at `path` is excluded; `start`: how much of it is the folder that was named.
  [[nodiscard]] bool excludes(std::string_view path, std::size_t start, bool is_folder);
  /// The same of a file or folder of a list, or a folder that it lies in.
  [[nodiscard]] bool excludes_listed(std::string_view listed, bool is_folder);
  /// Whether anything was excluded so far.
  [[nodiscard]] bool has_excluded() const;

  /// Adds a note on each pattern that has matched nothing so far.
  void note_unused(Diagnostics& diagnostics) const;

 private:
  struct Pattern {
    std::string written;
    std::string text;      // without what only says where it begins and what it matches
    std::string absolute;  // the same from the root of the disk
    bool is_path = false;
    bool only_folders = false;
    bool used = false;
  };
  std::string here_;  // the working directory, with a `/` at the end
  std::vector<Pattern> patterns_;
};

}  // namespace icpcheck::batch
