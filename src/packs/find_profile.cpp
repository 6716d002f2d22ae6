// SPDX-License-Identifier: MIT
// A profile changes what is asked, so one that somebody else could have put there is not used.
#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "icpcheck/base/file_name.hpp"
#include "icpcheck/packs/profile.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::packs {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view profile_stem = ".icpcheck";

constexpr std::string_view foreign = "it belongs to somebody else.";
constexpr std::string_view open_to_others = "others can write to it.";
constexpr std::string_view a_link = "it is a link, which could lead to any file.";

/// To go on without it would ask less, and nobody might notice.
Diagnostic not_trusted(const std::string& path, std::string_view why) {
  Diagnostic problem =
      error_of(path, "profile.not_trusted", "This profile was found, but " + std::string(why),
               "If you trust it, name it: --profile " + path + ".");
  if (why == open_to_others) problem.hint += " Or keep it to yourself: chmod go-w " + path + ".";
  problem.hint += " To check without it, add --no-profile.";
  return problem;
}

Diagnostic two_profiles(const std::string& path, const std::string& second) {
  return error_of(path, "profile.two_found",
                  "Two profiles lie in this folder: the other one is " + second + ".",
                  "Keep one of them, or name the one that is meant: --profile " + path + ".");
}

/// Why the file is not to be trusted; "" when it is.
std::string_view distrust(const system::Look& look) {
  if (!look.is_own()) return foreign;
  if (look.kind == system::FileKind::link) return a_link;
  return look.others_can_write ? open_to_others : std::string_view{};
}

/// The names of profiles in a folder; those that are usual where it cannot be listed.
std::vector<std::string> names_in(const std::string& way) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entries{way.empty() ? "." : way, error};
  while (!error && entries != fs::directory_iterator{}) {
    std::string name = entries->path().filename().string();
    if (is_yaml_name(name, profile_stem)) names.push_back(std::move(name));
    entries.increment(error);
  }
  if (error) return {".icpcheck.yaml", ".icpcheck.yml"};
  std::ranges::sort(names);
  return names;
}

/// The ways from the working directory to the folders in which a profile may lie.
std::vector<std::string> ways() {
  std::error_code error;
  std::vector<std::string> all;
  std::string way;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    all.push_back(way);
    std::error_code unknown;
    if (fs::exists(folder / ".git", unknown)) return all;
    if (folder == folder.parent_path()) break;
    way += "../";
  }
  return {""};
}

/// Empty with an error when it is not to be trusted, or cannot be read.
std::optional<Profile> read_profile_file(const std::string& path, const schema::Schema& schema,
                                         Diagnostics& diagnostics) {
  std::string_view why = distrust(system::look_at_link(path));
  // What is asked about and what is read has to be the same file.
  const system::InputFile file{path, system::Links::refused};
  const system::Look look = file.look();
  if (why.empty() && look.is_there()) why = distrust(look);
  if (!why.empty()) {
    diagnostics.add(not_trusted(path, why));
    return std::nullopt;
  }
  auto content = file.read(yaml::Limits{}.bytes, diagnostics);
  if (!content) return std::nullopt;
  auto profile = read_profile(path, std::move(*content), schema, diagnostics);
  if (profile) profile->automatic = true;
  return profile;
}

}  // namespace

std::optional<Profile> find_profile(const schema::Schema& schema, Diagnostics& diagnostics) {
  for (const std::string& way : ways()) {
    std::vector<std::string> paths;
    for (const std::string& name : names_in(way)) {
      if (system::look_at_link(way + name).is_there()) paths.push_back(way + name);
    }
    if (paths.size() == 1) return read_profile_file(paths.front(), schema, diagnostics);
    if (paths.empty()) continue;
    diagnostics.add(two_profiles(paths.front(), paths[1].substr(way.size())));
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace icpcheck::packs
