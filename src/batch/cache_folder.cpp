// SPDX-License-Identifier: MIT
// What is ours: a file with a name of our pattern and a beginning of ours. The folder itself says
// that it is a cache in a file CACHEDIR.TAG, which programs that make backups know, too.
#include "batch/cache_folder.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>
#include <vector>

#include "icpcheck/system/refusal.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::chrono::hours longest_unused = 90 * a_day;
constexpr const char* last_look = "last-look";  // its time says when the folder was looked through
constexpr const char* marker = "CACHEDIR.TAG";
constexpr std::string_view marker_start =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is a cache of icpcheck";
constexpr std::string_view marker_rest =
    ". It removes what it wrote here when that was not used\n"
    "# for 90 days, and nothing else. You can delete the whole folder at any time.\n";

bool is_older(const system::Look& look, std::chrono::hours age) {
  return std::chrono::system_clock::now() - look.modified > age;
}

bool is_key(std::string_view name) {
  return name.size() == cache_key_size &&
         name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Whether one of the two begins with the other: a part may have been cut off anywhere.
bool begin_alike(std::string_view text, std::string_view other) {
  const std::size_t common = std::min(text.size(), other.size());
  return text.substr(0, common) == other.substr(0, common);
}

bool is_entry(const system::Folder& folder, const std::string& name) {
  return is_key(name) && folder.start_of(name, cache_mark.size() + cache_key_size) ==
                             std::string(cache_mark) + name;
}

bool is_part(const system::Folder& folder, const std::string& name) {
  if (!system::Folder::may_be_part(name)) return false;
  if (folder.look_at(name).kind != system::FileKind::file) return false;
  const std::string start = folder.start_of(name, cache_mark.size());
  return begin_alike(start, cache_mark) || begin_alike(start, marker_start);
}

/// An empty file, and no longer one as soon as somebody writes into it.
bool is_last_look(const system::Folder& folder, const std::string& name) {
  const system::Look look = folder.look_at(name);
  return name == last_look && look.kind == system::FileKind::file && look.size == 0;
}

bool is_marked(const system::Folder& folder) {
  return folder.start_of(marker, marker_start.size()) == marker_start;
}

/// The first thing in the folder that icpcheck did not write; "" when there is none. Version 0.1.0
/// set no marker: what it made is known by its files.
std::string stranger(const system::Folder& folder) {
  std::vector<std::string> names = folder.names();
  std::ranges::sort(names);
  const auto found = std::ranges::find_if_not(names, [&folder](const std::string& name) {
    return is_entry(folder, name) || is_last_look(folder, name) || is_part(folder, name) ||
           (name == marker && is_marked(folder));
  });
  return found == names.end() ? std::string{} : *found;
}

constexpr const char* unsafe = "batch.unsafe_cache";
constexpr const char* name_a_new_one = "Name a folder that does not exist yet; icpcheck makes it.";

/// Whoever can write to the folder could change results, whoever can read it could learn them; and
/// what icpcheck did not write is not icpcheck's to remove.
std::optional<Diagnostic> refuse_folder(const system::Folder& folder, const std::string& path) {
  const system::Look look = folder.look();
  if (!look.is_own()) {
    return error_of(path, unsafe, "This folder belongs to somebody else, so it cannot be a cache.",
                    name_a_new_one);
  }
  if (const std::string name = is_marked(folder) ? "" : stranger(folder); !name.empty()) {
    return error_of(path, unsafe,
                    "This folder holds \"" + name +
                        "\", which icpcheck did not write, so it cannot be a cache.",
                    name_a_new_one);
  }
  if (look.others_can_use) {
    return error_of(path, unsafe, "Others can use this folder, so it cannot be a cache.",
                    "To keep it to yourself, run: chmod 700 " + path);
  }
  return std::nullopt;
}

}  // namespace

std::optional<system::Folder> open_cache_folder(const std::string& path, Diagnostics& diagnostics) {
  std::error_code error;
  auto folder = system::Folder::open(path, error);
  if (!folder) {
    diagnostics.add(system::refusal(path, "batch.no_cache", error));
    return std::nullopt;
  }
  if (auto problem = refuse_folder(*folder, path)) {
    diagnostics.add(std::move(*problem));
    return std::nullopt;
  }
  // Where this fails nothing else can be written either, which is told then.
  if (!is_marked(*folder)) static_cast<void>(folder->replace(marker, marker_start, marker_rest));
  return folder;
}

bool has_room(const system::Folder& folder, const std::string& key) {
  const system::FileKind kind = folder.look_at(key).kind;
  return kind == system::FileKind::none || kind == system::FileKind::file;
}

void remove_unused(const system::Folder& folder) {
  const system::Look looked = folder.look_at(last_look);
  if (looked.is_there() && (!is_last_look(folder, last_look) || !is_older(looked, a_day))) return;
  if (folder.replace(last_look, {}, {})) return;
  for (const std::string& name : folder.names()) {
    if (!is_older(folder.look_at(name), longest_unused)) continue;
    if (is_entry(folder, name) || is_part(folder, name)) folder.remove(name);
  }
}

}  // namespace icpcheck::batch
