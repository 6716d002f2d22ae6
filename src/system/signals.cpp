// SPDX-License-Identifier: MIT
#include "icpcheck/system/signals.hpp"

#include <sys/time.h>

#include <cerrno>
#include <csignal>

#include "system/ending.hpp"

namespace icpcheck::system {
namespace {

/// How long work may take to come to an end of its own.
constexpr int patience_in_microseconds = 500'000;

std::atomic<int> patient{0};
std::atomic<bool> was_interrupted{false};
std::atomic<int> caught{0};  // the first signal

void start_deadline() {
  itimerval timer{};
  timer.it_value.tv_usec = patience_in_microseconds;
  ::setitimer(ITIMER_REAL, &timer, nullptr);
}

void catch_signal(int signal) {
  const int error = errno;
  int none = 0;
  const bool is_first = caught.compare_exchange_strong(none, signal);
  was_interrupted = true;
  if (is_first && patient > 0) {
    start_deadline();
  } else {
    ending::begin(caught);
  }
  errno = error;
}

void catch_deadline(int /*signal*/) {
  const int error = errno;
  if (caught != 0) ending::begin(caught);
  errno = error;
}

/// What was to be ignored already, as under nohup, stays so.
void listen_to(int signal, void (*handler)(int)) {
  struct sigaction action {};
  if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void listen_to_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU}) {
    listen_to(signal, catch_signal);
  }
  std::signal(SIGALRM, SIG_DFL);
  listen_to(SIGALRM, catch_deadline);
}

const std::atomic<bool>& interrupted() { return was_interrupted; }

Patience::Patience() { ++patient; }
Patience::~Patience() { --patient; }

void end_by_signal() {
  if (caught != 0) ending::end_now(caught);
}

}  // namespace icpcheck::system
