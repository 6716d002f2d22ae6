// SPDX-License-Identifier: MIT
// A profile changes what is asked, so one that somebody else could have put there is not used.
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "icpcheck/packs/profile.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::packs {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view profile_name = ".icpcheck.yaml";

constexpr std::string_view foreign = "it belongs to somebody else.";
constexpr std::string_view open_to_others = "others can write to it.";
constexpr std::string_view a_link = "it is a link, which could lead to any file.";

Diagnostic ignored(const std::string& path, std::string_view why) {
  Diagnostic note =
      note_of(path, "batch.profile_ignored", "This profile was not used: " + std::string(why),
              "If you trust it, name it: --profile " + path);
  if (why == open_to_others) note.hint += ". Or keep it to yourself: chmod go-w " + path;
  return note;
}

/// Why the file is not to be trusted; "" when it is.
std::string_view distrust(const system::Look& look) {
  if (!look.is_own()) return foreign;
  if (look.kind == system::FileKind::link) return a_link;
  return look.others_can_write ? open_to_others : std::string_view{};
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

/// True when the search is over.
bool look_at(const std::string& path, const schema::Schema& schema, std::optional<Profile>& found,
             Diagnostics& diagnostics) {
  const system::Look named = system::look_at_link(path);
  if (!named.is_there()) return false;
  std::string_view why = distrust(named);
  // What is asked about and what is read has to be the same file.
  const system::InputFile file{path, system::Links::refused};
  const system::Look look = file.look();
  if (why.empty() && look.is_there()) why = distrust(look);
  if (!why.empty()) {
    diagnostics.add(ignored(path, why));
    return false;
  }
  if (auto content = file.read(yaml::Limits{}.bytes, diagnostics)) {
    found = read_profile(path, std::move(*content), schema, diagnostics);
    if (found) found->automatic = true;
  }
  return true;
}

}  // namespace

std::optional<Profile> find_profile(const schema::Schema& schema, Diagnostics& diagnostics) {
  std::optional<Profile> found;
  for (const std::string& way : ways()) {
    if (look_at(way + std::string(profile_name), schema, found, diagnostics)) break;
  }
  return found;
}

}  // namespace icpcheck::packs
