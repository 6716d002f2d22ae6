// SPDX-License-Identifier: MIT
#include "cli/free_file.hpp"

#include <filesystem>
#include <system_error>

#include "cli/options.hpp"

namespace icpcheck::cli {

std::string file_of(const std::vector<std::string>& outputs) {
  const std::string file = outputs.empty() ? "" : outputs.front();
  return file == "-" ? "" : file;
}

/// A link that leads nowhere is in the way, too.
void check_free(const std::string& file, Diagnostics& problems) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return;
  problems.add(misuse("cli.file_exists",
                      "There is a file \"" + file + "\" already, and it is left as it is.",
                      "Give another name, or remove that file first."));
}

}  // namespace icpcheck::cli
