// SPDX-License-Identifier: MIT
// bench BUILD DESCRIPTION: time and memory of a whole run of icpcheck, beside the floor.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <vector>

namespace {

constexpr int rounds = 50;
constexpr int warm_up_rounds = 5;

using Command = std::vector<std::string>;

struct Run {
  double milliseconds = 0;
  double megabytes = 0;
};

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "bench: %s\n", what.c_str());
  std::exit(2);
}

/// Runs a command with its output thrown away. The peak of memory counts this program's own, too,
/// which is therefore kept small.
Run run(const Command& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);

  const auto started = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
    fail("cannot start " + command[0]);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;

  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) fail(command[0] + " failed");
  return {took.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// What a program prints when it prints one number.
double printed_number(const std::string& program) {
  FILE* output = popen(program.c_str(), "r");
  double number = 0;
  if (output == nullptr || std::fscanf(output, "%lf", &number) != 1) fail(program + " failed");
  pclose(output);
  return number;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("give the folder of the build and a description");
  const std::string build = argv[1];
  const std::string description = argv[2];
  const Command icpcheck{build + "/icpcheck", "check", description, "--as-of", "2022-06-01"};
  const Command floor{build + "/bench/floor", description};

  std::vector<double> whole;
  std::vector<double> least;
  std::vector<double> load;
  double peak = 0;
  for (int round = -warm_up_rounds; round < rounds; ++round) {
    const Run checked = run(icpcheck);
    const Run parsed = run(floor);
    const double loaded = printed_number(build + "/bench/built_in_load");
    if (round < 0) continue;
    whole.push_back(checked.milliseconds);
    least.push_back(parsed.milliseconds);
    load.push_back(loaded);
    peak = std::max(peak, checked.megabytes);
  }
  std::printf("Medians of %d runs on %s\n\n", rounds, description.c_str());
  std::printf("icpcheck check                      %6.2f ms\n", median(whole));
  std::printf("start and event parser alone        %6.2f ms\n", median(least));
  std::printf("difference                          %6.2f ms   target: at most 3 ms\n",
              median(whole) - median(least));
  std::printf("loading the built-in packs          %6.2f ms   target: under 1 ms\n", median(load));
  std::printf("peak memory                         %6.1f MB   target: under 12 MB\n", peak);
}
