// SPDX-License-Identifier: MIT
#include "cli/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "icpcheck/batch/exclusion.hpp"
#include "icpcheck/batch/find.hpp"

namespace icpcheck::cli {

std::optional<std::size_t> find_subject(const std::vector<Description>& descriptions,
                                        const Options& options, std::string_view command,
                                        std::string_view why, Diagnostics& problems) {
  const std::string& first = options.arguments.front();
  Diagnostics seen;  // reported when all inputs were taken
  batch::Exclusion exclusion{options.exclude};
  std::vector<batch::Input> inputs = batch::find({.named = {first}, .listed = {}}, exclusion, seen);
  if (first == "-") inputs = {{.path = "standard input"}};
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < descriptions.size(); ++i) {
    if (std::ranges::find(inputs, descriptions[i].file().text(), &batch::Input::path) !=
        inputs.end()) {
      found.push_back(i);
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    problems.add(misuse("cli.no_subject", fmt::format("\"{}\" holds no description.", first),
                        "The first file is the one that it is about: name that first."));
  } else {
    problems.add(
        misuse("cli.several_subjects",
               fmt::format("\"{}\" holds {} descriptions, and {}.", first, found.size(), why),
               fmt::format("Name its file first, then what is to be read with it: icpcheck "
                           "{} {} {}",
                           command, descriptions[found.front()].file(), first)));
  }
  return std::nullopt;
}

}  // namespace icpcheck::cli
