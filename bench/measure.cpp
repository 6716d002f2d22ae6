// SPDX-License-Identifier: MIT
// measure [--runs N] [--status-max K] [--quiet] -- COMMAND...: runs a command and prints a line of
// JSON for each run. 1 MB has 1,048,576 bytes. What the command starts and waits for counts, too.
//
// --runs N         this many times; without it once
// --status-max K   an exit status above K is a failure; without it 1
// --quiet          throws away what the command writes to standard error, as its output always is
//
// Linux gives a process at least the peak of the one that started it. So this program keeps no
// containers and is linked whole: its own peak is below that of any other program.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int failed = 2;
constexpr long most = 1000000;

struct Options {
  long runs = 1;
  long status_max = 1;
  bool quiet = false;
  char** command = nullptr;
};

[[noreturn]] void fail(const char* what, const char* about) {
  std::fprintf(stderr, "measure: %s%s\n", what, about);
  std::exit(failed);
}

long number(const char* option, const char* text) {
  if (text == nullptr) fail("give a number after ", option);
  char* end = nullptr;
  const long value = std::strtol(text, &end, 10);
  if (end == text || *end != '\0' || value < 0 || value > most) fail("not a number: ", text);
  return value;
}

Options read_options(char** words) {
  Options options;
  for (; *words != nullptr; ++words) {
    if (std::strcmp(*words, "--") == 0) {
      options.command = words + 1;
      break;
    }
    if (std::strcmp(*words, "--quiet") == 0) {
      options.quiet = true;
    } else if (std::strcmp(*words, "--runs") == 0) {
      options.runs = number(words[0], words[1]);
      ++words;
    } else if (std::strcmp(*words, "--status-max") == 0) {
      options.status_max = number(words[0], words[1]);
      ++words;
    } else {
      fail("not an option: ", *words);
    }
  }
  if (options.command == nullptr || *options.command == nullptr) fail("give -- and a command", "");
  return options;
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

void run(const Options& options, const posix_spawn_file_actions_t& actions) {
  rusage usage{};
  int status = 0;
  pid_t child = 0;
  const auto started = std::chrono::steady_clock::now();
  errno = posix_spawnp(&child, *options.command, &actions, nullptr, options.command, environ);
  if (errno != 0) fail("cannot start ", *options.command);
  while (wait4(child, &status, 0, &usage) == -1) {
    if (errno != EINTR) fail("cannot wait for ", *options.command);
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  if (WIFSIGNALED(status)) fail("a signal ended ", *options.command);
  const int ended_with = WEXITSTATUS(status);
  if (ended_with > options.status_max) fail("the status is too high: ", *options.command);
  std::printf(
      R"({"wall_ms": %.3f, "user_ms": %.3f, "system_ms": %.3f, "peak_mb": %.2f, "status": %d})"
      "\n",
      took.count(), milliseconds(usage.ru_utime), milliseconds(usage.ru_stime),
      static_cast<double>(usage.ru_maxrss) / 1024, ended_with);
  std::fflush(stdout);
}

}  // namespace

int main(int, char** argv) {
  const Options options = read_options(argv + 1);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  if (options.quiet) posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  for (long i = 0; i < options.runs; ++i) run(options, actions);
  posix_spawn_file_actions_destroy(&actions);
}
