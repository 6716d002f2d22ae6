// SPDX-License-Identifier: MIT
// What stands beside the program in a package: its man pages and completion scripts, made from the
// tables that help is made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace icpcheck::cli {

/// What stands on every man page.
struct ManPages {
  std::string_view date;      // "2026-11-30"
  std::string_view synopsis;  // what icpcheck is, in words that follow "icpcheck - "
};

/// A file by its path below the folder of a manual.
struct ManualFile {
  std::string path;  // "man1/icpcheck-check.1", "completions/bash"
  std::string content;
};

[[nodiscard]] std::vector<ManualFile> manual(const ManPages& pages);

}  // namespace icpcheck::cli
