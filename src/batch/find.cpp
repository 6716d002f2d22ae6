// SPDX-License-Identifier: MIT
// Keeps each file once, and tells what lay there and was not read.
#include "icpcheck/batch/find.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "batch/walk.hpp"
#include "icpcheck/base/text.hpp"
#include "icpcheck/batch/recognise.hpp"
#include "icpcheck/system/file.hpp"
#include "icpcheck/system/look.hpp"
#include "icpcheck/system/refusal.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::batch {
namespace {

constexpr std::size_t most_paths_named = 10;

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!c.valid) return false;
    i += c.length;
  }
  return true;
}

Diagnostic cannot_look_at(const std::string& path, std::error_code error) {
  const bool missing = error == std::errc::no_such_file_or_directory;
  Diagnostic problem =
      system::refusal(path, missing ? "batch.not_found" : "batch.cannot_read", error);
  if (missing && system::look_at_link(path).kind == system::FileKind::link) {
    problem.message = "This link leads to a file or folder that does not exist.";
  }
  return problem;
}

/// Whether the file would be checked, or called an error, if it were not hidden.
bool is_description(const std::string& path) {
  Diagnostics ignored;
  const auto bytes = system::read_file(path, yaml::Limits{}.bytes, ignored);
  const Content content = bytes ? recognise(*bytes).content : Content::other;
  return content == Content::description || content == Content::unmarked;
}

/// One note on all of them. The first of its two messages is for a single one.
void note_all(const std::vector<std::string>& paths, Diagnostic note, std::string_view one,
              std::string_view several, Diagnostics& diagnostics) {
  if (paths.empty()) return;
  note.message = paths.size() == 1 ? std::string{one}
                                   : std::to_string(paths.size()) + " " + std::string{several};
  for (std::size_t i = 0; i < std::min(paths.size(), most_paths_named); ++i) {
    note.related.push_back({{.file = paths[i]}, "passed over"});
  }
  if (paths.size() > most_paths_named) {
    note.related.push_back(
        {{}, std::to_string(paths.size() - most_paths_named) + " more are not named here"});
  }
  diagnostics.add(std::move(note));
}

class Finder {
 public:
  Finder(Exclusion& exclusion, Diagnostics& diagnostics)
      : exclusion_(exclusion), diagnostics_(diagnostics) {}

  void take(const std::string& path, bool named) {
    const system::Look look = system::look_at(path);
    const bool is_folder = look.kind == system::FileKind::folder;
    if (!named && exclusion_.excludes_listed(path, is_folder)) return;
    if (!look.is_there()) {
      diagnostics_.add(cannot_look_at(path, look.error));
    } else if (is_folder) {
      take_folder(path, look);
    } else {
      keep(path, named);
    }
  }

  std::vector<Input> inputs() && {
    tell_what_was_left();
    return std::move(inputs_);
  }

 private:
  void take_folder(const std::string& folder, const system::Look& look) {
    folders_.insert(look.id);
    Walked walked = walk(folder, exclusion_, diagnostics_);
    for (const std::string& path : walked.files) keep(path, false);
    const auto add = [](std::vector<std::string>& all, std::vector<std::string>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    add(left_.hidden, walked.hidden);
    add(left_.linked_folders, walked.linked_folders);
    add(left_.broken_links, walked.broken_links);
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

  /// One folder may have hidden what another one, or a link, brought after all.
  void tell_what_was_left() {
    std::erase_if(left_.hidden, [this](const std::string& path) {
      return seen_.contains(system::look_at(path).id) || !is_description(path);
    });
    std::erase_if(left_.linked_folders, [this](const std::string& path) {
      return folders_.contains(system::look_at(path).id);
    });
    note_all(left_.linked_folders,
             note_of({}, "batch.link_to_folder", {}, "To read what is there, name it, too."),
             "A link leads to another folder. It was not followed.",
             "links lead to other folders. They were not followed.", diagnostics_);
    note_all(left_.broken_links,
             note_of({}, "batch.broken_link", {}, "Remove each, or let it lead to something."),
             "A link leads to nothing.", "links lead to nothing.", diagnostics_);
    note_all(left_.hidden, note_of({}, "batch.hidden", {}, "To check what is there, name it, too."),
             "A description lies in a hidden folder. It was not checked.",
             "descriptions lie in hidden folders. They were not checked.", diagnostics_);
  }

  Exclusion& exclusion_;
  Diagnostics& diagnostics_;
  std::vector<Input> inputs_;
  std::map<system::FileId, std::size_t> seen_;  // the place among the inputs
  std::set<system::FileId> folders_;
  Walked left_;  // without files
};

}  // namespace

std::vector<Input> find(const Sought& sought, Exclusion& exclusion, Diagnostics& diagnostics) {
  Finder finder{exclusion, diagnostics};
  for (const std::string& path : sought.named) finder.take(path, true);
  for (const std::string& path : sought.listed) finder.take(path, false);
  return std::move(finder).inputs();
}

std::vector<Input> find(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  Exclusion none;
  return find({.named = paths, .listed = {}}, none, diagnostics);
}

}  // namespace icpcheck::batch
