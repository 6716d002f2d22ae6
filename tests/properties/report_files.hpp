// SPDX-License-Identifier: MIT
// Groups as files in a folder, and what the command line says of them.
#pragma once

#include <string>
#include <vector>

#include "properties/group.hpp"
#include "support/temporary_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::properties {

using Words = std::vector<std::string>;

/// Writes what is valid of the groups with the seeds from `first` on; gives what was written.
inline std::vector<Group> write_groups(const TemporaryFolder& folder, std::uint64_t first,
                                       std::size_t count) {
  std::vector<Group> written;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    Group group = make_group(seed);
    if (!load(group)) continue;
    for (const File& file : group.files) folder.write("in/" + file.name, to_yaml(file.tree));
    written.push_back(std::move(group));
  }
  return written;
}

/// The packs with checks, whether they are asked for by themselves or not.
inline Words all_packs() {
  return {"principles",         "core-features", "expectations",   "establishment",
          "place-partnerships", "statute-2022",  "ics-transition", "health-and-wellbeing-boards"};
}

inline Words asked_for(const Words& packs) {
  Words words;
  for (const std::string& pack : packs) words.insert(words.end(), {"--pack", pack});
  return words;
}

inline Words operator+(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// `icpcheck check` of the files, as JSON.
inline cli::Result check_files(const Words& files, Date as_of, const Words& more) {
  return cli::run_cli(Words{"check"} + files +
                      Words{"--no-profile", "--format", "json", "--as-of", to_string(as_of)} +
                      more);
}

}  // namespace icpcheck::properties
