// SPDX-License-Identifier: MIT
#include "system/ending.hpp"

#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

#include "system/unfinished.hpp"

namespace icpcheck::system::ending {
namespace {

std::atomic<int> last_signal{0};  // by which the process ends; 0: it goes on
std::atomic<int> holds{0};

/// Here the hold is given back before the signal is looked for, in `begin` the signal is written
/// before the holds are: at least one of the two sees the other.
void let_go() {
  if (--holds > 0) return;
  if (const int signal = last_signal; signal != 0) end_now(signal);
}

}  // namespace

Hold::Hold() {
  ++holds;
  if (last_signal == 0) return;
  let_go();
  while (true) ::pause();
}

Hold::~Hold() { let_go(); }

void begin(int signal) {
  last_signal = signal;
  if (holds == 0) end_now(signal);
}

void end_now(int signal) {
  unfinished::remove_all();
  std::signal(signal, SIG_DFL);
  sigset_t only{};
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  std::raise(signal);
  // The first process of a container is not ended by a signal.
  constexpr int of_a_shell = 128;
  ::_exit(of_a_shell + signal);
}

}  // namespace icpcheck::system::ending
