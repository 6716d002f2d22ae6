// SPDX-License-Identifier: MIT
#include "icpcheck/batch/exclusion.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "batch/glob.hpp"

namespace icpcheck::batch {
namespace {

/// One way to write a path: without steps that lead nowhere and a `/` at the end.
std::string tidied(std::string_view path) {
  std::string text = std::filesystem::path{path}.lexically_normal().string();
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

std::string working_directory() {
  std::error_code error;
  const std::string path = std::filesystem::current_path(error).string();
  return path.ends_with('/') ? path : path + "/";
}

std::string absolute(const std::string& tidy, const std::string& here) {
  return tidy.starts_with('/') ? tidy : tidied(here + tidy);
}

std::string_view last_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

Exclusion::Exclusion(const std::vector<std::string>& patterns) : here_(working_directory()) {
  for (const std::string& written : patterns) {
    Pattern pattern{.written = written, .text = tidied(written), .absolute = {}};
    pattern.only_folders = written.ends_with('/');
    pattern.absolute = absolute(pattern.text, here_);
    pattern.is_path = written.find('/') < written.find_last_not_of('/');
    patterns_.push_back(std::move(pattern));
  }
}

bool Exclusion::excludes(std::string_view path, std::size_t start, bool is_folder) {
  if (patterns_.empty()) return false;
  const std::string tidy = tidied(path);
  const std::string whole = absolute(tidy, here_);
  const std::string folder = absolute(tidied(path.substr(0, start)), here_);
  const std::string below = tidied(path.substr(start));
  const std::string_view name = last_name_of(tidy);
  const std::array ways{tidy, below, "/" + below, std::string{last_name_of(folder)} + "/" + below};
  bool any = false;
  for (Pattern& pattern : patterns_) {
    if (pattern.only_folders && !is_folder) continue;
    const auto fits_way = [&pattern](const auto& way) { return matches(pattern.text, way); };
    const bool fits = pattern.is_path
                          ? matches(pattern.absolute, whole) || std::ranges::any_of(ways, fits_way)
                          : matches(pattern.text, name);
    pattern.used = pattern.used || fits;
    any = any || fits;
  }
  return any;
}

bool Exclusion::excludes_listed(std::string_view listed, bool is_folder) {
  if (patterns_.empty()) return false;
  const std::string tidy = tidied(listed);
  for (std::size_t end = tidy.find('/', 1); end != std::string::npos;
       end = tidy.find('/', end + 1)) {
    if (excludes(std::string_view{tidy}.substr(0, end), 0, true)) return true;
  }
  return excludes(tidy, 0, is_folder);
}

bool Exclusion::has_excluded() const {
  return std::ranges::any_of(patterns_, [](const Pattern& pattern) { return pattern.used; });
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
