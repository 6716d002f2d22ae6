// SPDX-License-Identifier: MIT
// Connects `run` with the streams, the terminal and the environment of the process.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <system_error>

#include "cli/memory.hpp"
#include "cli/output_stream.hpp"
#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/cli/run.hpp"

namespace icpcheck::cli {
namespace {

std::atomic<bool> interrupted{false};
volatile std::sig_atomic_t caught_signal = 0;

/// The first signal asks the run to come to an end; the second one ends it at once.
void catch_signal(int signal) {
  caught_signal = signal;
  interrupted = true;
}

void listen_to(int signal) {
  struct sigaction action {};
  action.sa_handler = catch_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(signal, &action, nullptr);
}

/// Ends as the signal would have ended us, so that who started us can tell.
void end_by_signal() {
  if (caught_signal == 0) return;
  std::signal(caught_signal, SIG_DFL);
  std::raise(caught_signal);
}

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
  terminal.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  terminal.interrupted = &interrupted;
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
  use_large_pages();
  // Writing to a closed pipe then gives an error instead of ending the process.
  std::signal(SIGPIPE, SIG_IGN);
  listen_to(SIGINT);
  listen_to(SIGTERM);
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
  end_by_signal();
  return lost ? not_checked : status;
}

}  // namespace icpcheck::cli
