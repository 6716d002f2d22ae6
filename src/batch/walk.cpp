// SPDX-License-Identifier: MIT
#include "batch/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "icpcheck/base/file_name.hpp"
#include "icpcheck/system/look.hpp"
#include "icpcheck/system/refusal.hpp"

namespace icpcheck::batch {
namespace {

namespace fs = std::filesystem;

/// Editors hold such a link to nowhere beside a file that somebody edits.
constexpr std::string_view lock_start = ".#";

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

class Walker {
 public:
  Walker(const std::string& folder, Exclusion& exclusion, Diagnostics& diagnostics)
      : folder_(folder),
        prefix_(prefix_of(folder)),
        exclusion_(exclusion),
        diagnostics_(diagnostics) {}

  Walked walk() && {
    walk(folder_, prefix_, false);
    take_links();
    // A disk gives its entries in any order.
    std::ranges::stable_sort(problems_, {}, &Walker::path_of);
    for (Diagnostic& problem : problems_) diagnostics_.add(std::move(problem));
    std::ranges::sort(walked_.files);
    std::ranges::sort(walked_.hidden);
    std::ranges::sort(walked_.linked_folders);
    std::ranges::sort(walked_.broken_links);
    return std::move(walked_);
  }

 private:
  struct Link {
    std::string path;
    bool is_hidden;
  };

  static std::string_view path_of(const Diagnostic& problem) { return problem.where.file; }

  void walk(const std::string& folder, const std::string& prefix, bool is_hidden) {
    std::error_code error;
    std::error_code unseen;  // a folder may be listed and not entered
    fs::directory_iterator entries{folder, error};
    while (!error && entries != fs::directory_iterator{}) {
      look_at(*entries, prefix, is_hidden, unseen);
      entries.increment(error);
    }
    if (!error) error = unseen;
    if (error && !is_hidden) {
      problems_.push_back(system::refusal(folder, "batch.cannot_read", error));
    }
  }

  /// `unseen` is why it is not known what the entry is.
  void look_at(const fs::directory_entry& entry, const std::string& prefix, bool is_hidden,
               std::error_code& unseen) {
    std::error_code error;
    const fs::file_type type = entry.symlink_status(error).type();
    const std::string name = entry.path().filename().string();
    const std::string path = prefix + name;
    const bool is_folder = type == fs::file_type::directory;
    if (name == ".git" || exclusion_.excludes(path, prefix_.size(), is_folder)) return;
    if (type == fs::file_type::none) unseen = error;
    if (is_folder) {
      walk(path, path + "/", is_hidden || name.starts_with('.'));
    } else if (type == fs::file_type::symlink) {
      look_at_link(path, name, is_hidden);
    } else if (type == fs::file_type::regular && is_yaml_name(name)) {
      (is_hidden ? walked_.hidden : walked_.files).push_back(path);
    } else if (is_special(type) && is_yaml_name(name) && !is_hidden) {
      problems_.push_back(note_of(path, "batch.not_a_file",
                                  "This is not a file that can be read as a whole. It was passed "
                                  "over."));
    }
  }

  void look_at_link(const std::string& path, const std::string& name, bool is_hidden) {
    const system::Look look = system::look_at(path);
    if (look.kind == system::FileKind::folder) {
      // What lies in the folder is found there.
      if (!is_hidden && !system::lies_in(path, folder_)) walked_.linked_folders.push_back(path);
    } else if (look.kind == system::FileKind::file) {
      if (is_yaml_name(name)) links_.push_back({path, is_hidden});
    } else if (!look.is_there() && !is_hidden && !name.starts_with(lock_start)) {
      walked_.broken_links.push_back(path);
    }
  }

  /// When all files are known, so that a file that is found by its own name keeps it.
  void take_links() {
    if (links_.empty()) return;
    std::set<system::FileId> found;
    for (const std::string& path : walked_.files) found.insert(system::look_at(path).id);
    for (Link& link : links_) {
      if (found.contains(system::look_at(link.path).id)) continue;
      (link.is_hidden ? walked_.hidden : walked_.files).push_back(std::move(link.path));
    }
  }

  const std::string& folder_;
  std::string prefix_;
  Exclusion& exclusion_;
  Diagnostics& diagnostics_;
  std::vector<Link> links_;           // to YAML files
  std::vector<Diagnostic> problems_;  // in the order of the disk
  Walked walked_;
};

}  // namespace

Walked walk(const std::string& folder, Exclusion& exclusion, Diagnostics& diagnostics) {
  return Walker{folder, exclusion, diagnostics}.walk();
}

}  // namespace icpcheck::batch
