// SPDX-License-Identifier: MIT
// Connects `run` with the streams, the terminal and the environment of the process.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <system_error>

#include "cli/output_stream.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/cli/run.hpp"

namespace icpcheck::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
  return value == nullptr ? std::string_view{} : value;
}

std::size_t columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  std::size_t stated = 0;
  const std::string_view text = variable("COLUMNS");
  std::from_chars(text.data(), text.data() + text.size(), stated);
  return stated > 0 ? stated : Terminal{}.width;
}

Terminal terminal_of_process() {
  Terminal terminal;
  terminal.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  terminal.no_color = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
  terminal.width = terminal.out_is_terminal ? columns() : Terminal{}.width;
  return terminal;
}

/// A reader that has seen enough closes its pipe: that is no failure.
bool lost_output(const OutputBuffer& buffer) {
  return buffer.error() != 0 && buffer.error() != EPIPE;
}

Diagnostic cannot_write(int error) {
  Diagnostic diagnostic;
  diagnostic.code = "cli.cannot_write";
  diagnostic.message =
      "The output could not be written: " + std::generic_category().message(error) + ".";
  return diagnostic;
}

}  // namespace

int run_process(int argc, char** argv) {
  // Writing to a closed pipe then gives an error instead of ending the process.
  std::signal(SIGPIPE, SIG_IGN);
  OutputBuffer out_buffer{STDOUT_FILENO};
  OutputBuffer err_buffer{STDERR_FILENO};
  std::ostream out{&out_buffer};
  std::ostream err{&err_buffer};
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  const int status = run(arguments, std::cin, out, err, terminal_of_process());
  out.flush();
  const bool lost = lost_output(out_buffer);
  if (lost) err << to_text(cannot_write(out_buffer.error()));
  err.flush();
  return lost ? not_checked : status;
}

}  // namespace icpcheck::cli
