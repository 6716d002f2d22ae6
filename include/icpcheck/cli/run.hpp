// SPDX-License-Identifier: MIT
// The command line: arguments in, exit status out.
#pragma once

#include <atomic>
#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace icpcheck::cli {

/// What the surroundings say about where output goes.
struct Terminal {
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t width = 100;       // in columns
  bool no_color = false;         // the user wants none (NO_COLOR), or the terminal can show none
  std::string job_summary = {};  // a file of GitHub, for a page about the run; "": there is none
  const std::atomic<bool>* interrupted = nullptr;  // true: end soon, what is begun is finished
};

/// The exit status, the same for every command and format (product help: "Exit status").
enum ExitStatus : int { all_well = 0, falls_short = 1, not_checked = 2, defect = 3 };

/// Runs one command. `arguments` are those after the program's name. Findings go to `out`,
/// problems to `err`. A defect of ours is thrown.
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::istream& in,
                      std::ostream& out, std::ostream& err, const Terminal& terminal);

/// The same with the streams, terminal and environment of this process.
[[nodiscard]] int run_process(int argc, char** argv);

}  // namespace icpcheck::cli
