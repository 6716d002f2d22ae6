// SPDX-License-Identifier: MIT
// `icpcheck completion`: picks the script of a shell.
#include "cli/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace icpcheck::cli {
namespace {

struct Shell {
  std::string_view name;
  void (*write)(std::ostream& out);
};

constexpr std::array shell_table{
    Shell{"bash", write_bash},
    Shell{"zsh", write_zsh},
    Shell{"fish", write_fish},
};

}  // namespace

std::vector<std::string_view> shells() {
  std::vector<std::string_view> names;
  for (const Shell& shell : shell_table) names.push_back(shell.name);
  return names;
}

bool takes_files(std::string_view value) {
  constexpr std::array<std::string_view, 4> names{"FILE", "FOLDER", "REPORT", "OLD NEW"};
  return std::ranges::any_of(
      names, [value](std::string_view name) { return value.find(name) != std::string_view::npos; });
}

std::string spaced(const std::vector<std::string_view>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

int run_completion(const Options& options, const Session& session, Diagnostics& /*problems*/) {
  std::ranges::find(shell_table, options.arguments.front(), &Shell::name)->write(session.out);
  return all_well;
}

}  // namespace icpcheck::cli
