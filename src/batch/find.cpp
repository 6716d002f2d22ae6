// SPDX-License-Identifier: MIT
// Walks folders and keeps each file once.
#include "icpcheck/batch/find.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/refusal.hpp"

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

class Finder {
 public:
  explicit Finder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void take(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      const std::string code = errno == ENOENT ? "batch.not_found" : "batch.cannot_read";
      diagnostics_.add(refusal(path, code, errno));
    } else if (S_ISDIR(status.st_mode)) {
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
    if (error) diagnostics_.add(refusal(folder, "batch.cannot_read", error.value()));
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
    }
  }

  void keep(const std::string& path, bool named) {
    struct stat status {};
    const bool known =
        ::stat(path.c_str(), &status) == 0 && !seen_.emplace(status.st_dev, status.st_ino).second;
    if (!known) {
      inputs_.push_back({path, named, {}});
      return;
    }
    // A folder may have brought the file before it was named by itself.
    if (named) promote(status);
  }

  void promote(const struct stat& wanted) {
    for (Input& input : inputs_) {
      struct stat status {};
      if (::stat(input.path.c_str(), &status) == 0 && status.st_dev == wanted.st_dev &&
          status.st_ino == wanted.st_ino) {
        input.named = true;
      }
    }
  }

  Diagnostics& diagnostics_;
  std::vector<Input> inputs_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

std::vector<Input> find(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  Finder finder{diagnostics};
  for (const std::string& path : paths) finder.take(path);
  return std::move(finder).inputs();
}

}  // namespace icpcheck::batch
