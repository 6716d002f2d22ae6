// SPDX-License-Identifier: MIT
// Work in a process of its own, to which signals are sent.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <stdexcept>

namespace icpcheck::test {

/// Tells the test that the work has come so far.
using Tell = std::function<void()>;

class Child {
 public:
  explicit Child(const std::function<void(const Tell& tell)>& work) {
    int ends[2] = {};
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    number_ = ::fork();
    if (number_ == 0) {
      ::alarm(0);
      work([&ends] { static_cast<void>(::write(ends[1], ".", 1) == 1); });
      ::_exit(0);
    }
    ::close(ends[1]);
    char told = 0;
    // Nothing comes when the child has ended before.
    static_cast<void>(::read(ends[0], &told, 1) == 1);
    ::close(ends[0]);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (!ended_) ::kill(number_, SIGKILL);
    if (!ended_) ::waitpid(number_, nullptr, 0);
  }

  void send(int signal) const { ::kill(number_, signal); }

  struct End {
    int signal = 0;  // 0: it ended of its own
    int status = 0;
    std::chrono::milliseconds after{};
  };
  /// Waits, but not for ever.
  End wait() {
    const auto start = std::chrono::steady_clock::now();
    const auto passed = [start] { return std::chrono::steady_clock::now() - start; };
    int status = 0;
    while (::waitpid(number_, &status, WNOHANG) == 0) {
      if (passed() > std::chrono::seconds(20)) send(SIGKILL);
      ::usleep(1000);
    }
    ended_ = true;
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, WIFEXITED(status) ? WEXITSTATUS(status) : 0,
            std::chrono::duration_cast<std::chrono::milliseconds>(passed())};
  }

 private:
  pid_t number_ = 0;
  bool ended_ = false;
};

}  // namespace icpcheck::test
