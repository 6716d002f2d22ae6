// SPDX-License-Identifier: MIT
// Walks folders and keeps each file once.
#include "icpcheck/batch/find.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "icpcheck/base/text.hpp"
#include "icpcheck/system/look.hpp"
#include "icpcheck/system/refusal.hpp"

namespace icpcheck::batch {
namespace {

namespace fs = std::filesystem;

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

/// "examples/" and "examples" give the same names; those below "." need no prefix.
std::string prefix_of(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (folder == ".") return "";
  return folder.ends_with('/') ? folder : folder + "/";
}

/// A pipe, a socket or a device.
bool is_special(fs::file_type type) {
  return type == fs::file_type::fifo || type == fs::file_type::socket ||
         type == fs::file_type::character || type == fs::file_type::block;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!c.valid) return false;
    i += c.length;
  }
  return true;
}

class Finder {
 public:
  explicit Finder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void take(const std::string& path) {
    const system::Look look = system::look_at(path);
    if (!look.is_there()) {
      const bool missing = look.error == std::errc::no_such_file_or_directory;
      diagnostics_.add(
          system::refusal(path, missing ? "batch.not_found" : "batch.cannot_read", look.error));
    } else if (look.kind == system::FileKind::folder) {
      take_folder(path);
    } else {
      keep(path, true);
    }
  }

  std::vector<Input> inputs() && { return std::move(inputs_); }

 private:
  void take_folder(const std::string& folder) {
    std::vector<std::string> paths;
    walk(folder, prefix_of(folder), paths);
    std::ranges::sort(paths);
    for (const std::string& path : paths) keep(path, false);
  }

  void walk(const std::string& folder, const std::string& prefix, std::vector<std::string>& paths) {
    std::error_code error;
    fs::directory_iterator entries{folder, error};
    while (!error && entries != fs::directory_iterator{}) {
      look_at(*entries, prefix, paths);
      entries.increment(error);
    }
    if (error) diagnostics_.add(system::refusal(folder, "batch.cannot_read", error));
  }

  void look_at(const fs::directory_entry& entry, const std::string& prefix,
               std::vector<std::string>& paths) {
    std::error_code error;
    const fs::file_type type = entry.symlink_status(error).type();
    const std::string name = entry.path().filename().string();
    if (type == fs::file_type::directory && !name.starts_with('.')) {
      walk(prefix + name, prefix + name + "/", paths);
    } else if (type == fs::file_type::regular && is_yaml(name)) {
      paths.push_back(prefix + name);
    } else if (is_special(type) && is_yaml(name)) {
      diagnostics_.add(note_of(prefix + name, "batch.not_a_file",
                               "This is not a file that can be read as a whole. It was passed "
                               "over."));
    }
  }

  void keep(const std::string& path, bool named) {
    const system::Look look = system::look_at(path);
    const auto [first, is_new] =
        look.is_there() ? seen_.try_emplace(look.id, inputs_.size()) : std::pair{seen_.end(), true};
    if (!is_new) return keep_once(path, named, look, inputs_[first->second]);
    inputs_.push_back({path, named, {}});
    if (is_utf8(path)) return;
    diagnostics_.add(note_of(path, "batch.path_not_utf8",
                             "The path of this file is not UTF-8, so not every report can name it.",
                             "Give the file another name."));
  }

  /// A folder may have brought the file before it was named by itself. That two folders have it in
  /// common is nothing to tell, that it has two names is.
  void keep_once(const std::string& path, bool named, const system::Look& look, Input& first) {
    first.named = first.named || named;
    const bool same_path = path == first.path;
    if (!named && (same_path || !look.has_other_names)) return;
    diagnostics_.add(note_of(
        path, "batch.named_twice",
        same_path ? "This file is named twice. It is checked once."
                  : "This is the same file as \"" + first.path + "\". It is checked once."));
  }

  Diagnostics& diagnostics_;
  std::vector<Input> inputs_;
  std::map<system::FileId, std::size_t> seen_;  // the place among the inputs
};

}  // namespace

std::vector<Input> find(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  Finder finder{diagnostics};
  for (const std::string& path : paths) finder.take(path);
  return std::move(finder).inputs();
}

}  // namespace icpcheck::batch
