// SPDX-License-Identifier: MIT
#include "icpcheck/batch/exclusion.hpp"

#include <algorithm>
#include <utility>

#include "batch/glob.hpp"

namespace icpcheck::batch {

Exclusion::Exclusion(const std::vector<std::string>& patterns) {
  for (const std::string& written : patterns) {
    Pattern pattern{.written = written, .text = written};
    while (pattern.text.starts_with("./")) pattern.text.erase(0, 2);
    while (pattern.text.size() > 1 && pattern.text.ends_with('/')) {
      pattern.only_folders = true;
      pattern.text.pop_back();
    }
    pattern.is_path = pattern.text.find('/') != std::string::npos;
    patterns_.push_back(std::move(pattern));
  }
}

bool Exclusion::excludes(std::string_view path, std::size_t start, bool is_folder) {
  const std::string_view relative = path.substr(start);
  const std::string_view name = path.substr(path.rfind('/') + 1);
  bool any = false;
  for (Pattern& pattern : patterns_) {
    if (pattern.only_folders && !is_folder) continue;
    const bool fits = pattern.is_path
                          ? matches(pattern.text, relative) || matches(pattern.text, path) ||
                                matches(pattern.text, "/" + std::string{relative})
                          : matches(pattern.text, name);
    pattern.used = pattern.used || fits;
    any = any || fits;
  }
  return any;
}

bool Exclusion::excludes(std::string_view listed) {
  if (listed.starts_with("./")) listed.remove_prefix(2);
  for (std::size_t end = listed.find('/', 1); end != std::string_view::npos;
       end = listed.find('/', end + 1)) {
    if (excludes(listed.substr(0, end), 0, true)) return true;
  }
  return excludes(listed, 0, false);
}

void Exclusion::note_unused(Diagnostics& diagnostics) const {
  for (const Pattern& pattern : patterns_) {
    if (pattern.used) continue;
    diagnostics.add(note_of({}, "batch.excludes_nothing",
                            "Nothing in the folders matches --exclude \"" + pattern.written + "\".",
                            "Write a name, such as drafts, or a path below the folder, such as "
                            "papers/drafts or papers/*.yaml."));
  }
}

}  // namespace icpcheck::batch
