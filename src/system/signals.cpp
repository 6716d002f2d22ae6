// SPDX-License-Identifier: MIT
#include "icpcheck/system/signals.hpp"

#include <csignal>

namespace icpcheck::system {
namespace {

std::atomic<bool> was_interrupted{false};
volatile std::sig_atomic_t caught_signal = 0;

void catch_signal(int signal) {
  caught_signal = signal;
  was_interrupted = true;
}

void listen_to(int signal) {
  struct sigaction action {};
  action.sa_handler = catch_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void listen_to_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  listen_to(SIGINT);
  listen_to(SIGTERM);
}

const std::atomic<bool>& interrupted() { return was_interrupted; }

void end_by_signal() {
  if (caught_signal == 0) return;
  std::signal(caught_signal, SIG_DFL);
  std::raise(caught_signal);
}

}  // namespace icpcheck::system
