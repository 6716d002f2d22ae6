// SPDX-License-Identifier: MIT
// Runs the command line in-process.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/cli/run.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::cli {

using Arguments = std::vector<std::string>;

struct Result {
  int status = 0;
  std::string out;
  std::string err;
};

inline Result run_with(const Terminal& terminal, const std::vector<std::string>& arguments,
                       const std::string& input = "") {
  std::istringstream in{input};
  std::ostringstream out;
  std::ostringstream err;
  const int status = run(arguments, in, out, err, terminal);
  return {status, out.str(), err.str()};
}

inline Result run_cli(const std::vector<std::string>& arguments, const std::string& input = "") {
  return run_with(Terminal{}, arguments, input);
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The text with every path into the folder shortened to what stands below it.
inline std::string without(const TemporaryFolder& folder, std::string text) {
  const std::string prefix = folder.path() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

/// A valid description of a system that states almost nothing.
inline std::string small_system(const std::string& more = "", const std::string& id = "a") {
  return "format: icpcheck/arrangements/1\nkind: system\nid: " + id +
         "\nname: A system\ndescribed_on: 2021-12-07\n" + more;
}

}  // namespace icpcheck::cli
