// SPDX-License-Identifier: MIT
// Connects `run` with the streams, the terminal and the environment of the process.
#include "icpcheck/system/process.hpp"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <string_view>
#include <system_error>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/cli/run.hpp"
#include "icpcheck/system/output_stream.hpp"
#include "icpcheck/system/signals.hpp"

namespace icpcheck::cli {
namespace {

std::size_t columns() {
  if (const auto width = system::columns()) return *width;
  std::size_t stated = 0;
  const std::string_view text = system::variable("COLUMNS");
  std::from_chars(text.data(), text.data() + text.size(), stated);
  return stated > 0 ? stated : Terminal{}.width;
}

Terminal terminal_of_process() {
  Terminal terminal;
  terminal.out_is_terminal = system::is_terminal(system::Stream::out);
  terminal.err_is_terminal = system::is_terminal(system::Stream::err);
  terminal.job_summary = system::variable("GITHUB_STEP_SUMMARY");
  terminal.interrupted = &system::interrupted();
  terminal.no_color = !system::variable("NO_COLOR").empty() || system::variable("TERM") == "dumb";
  terminal.width = terminal.out_is_terminal ? columns() : Terminal{}.width;
  return terminal;
}

}  // namespace

int run_process(int argc, char** argv) {
  system::use_large_pages();
  system::listen_to_signals();
  system::OutputBuffer out_buffer{system::Stream::out};
  system::OutputBuffer err_buffer{system::Stream::err};
  std::ostream out{&out_buffer};
  std::ostream err{&err_buffer};
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  const int status = run(arguments, std::cin, out, err, terminal_of_process());
  out.flush();
  const std::error_code lost = out_buffer.failure();
  if (lost) {
    err << to_text(error_of({}, "cli.cannot_write",
                            "The output could not be written: " + lost.message() + "."));
  }
  err.flush();
  system::end_by_signal();
  return lost ? not_checked : status;
}

}  // namespace icpcheck::cli
