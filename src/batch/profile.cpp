// SPDX-License-Identifier: MIT
// A profile changes what is asked, so one that somebody else could have put there is not used.
#include "icpcheck/batch/profile.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "batch/read.hpp"

namespace icpcheck::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view foreign = "it belongs to somebody else.";
constexpr std::string_view open_to_others = "others can write to it.";

Diagnostic ignored(const std::string& path, std::string_view why) {
  Diagnostic note;
  note.severity = Severity::note;
  note.code = "batch.profile_ignored";
  note.where.file = path;
  note.message = "This profile was not used: " + std::string(why);
  note.hint = "If you trust it, name it: --profile " + path;
  if (why == open_to_others) note.hint += ". Or keep it to yourself: chmod go-w " + path;
  return note;
}

/// Why the file is not to be trusted; "" when it is.
std::string_view distrust(const struct stat& status) {
  if (status.st_uid != ::geteuid()) return foreign;
  if (!S_ISLNK(status.st_mode) && (status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return open_to_others;
  }
  return {};
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
bool look_at(const std::string& path, std::size_t limit, std::optional<FoundProfile>& found,
             Diagnostics& diagnostics) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return false;
  std::string_view why = distrust(status);
  // What is asked about and what is read has to be the same file.
  const Descriptor descriptor = open_to_read(path);
  if (why.empty() && descriptor.is_open() && ::fstat(descriptor.number(), &status) == 0) {
    why = distrust(status);
  }
  if (!why.empty()) {
    diagnostics.add(ignored(path, why));
    return false;
  }
  if (auto content = read_open(descriptor, path, limit, diagnostics)) {
    found = FoundProfile{path, std::move(*content)};
  }
  return true;
}

}  // namespace

std::optional<FoundProfile> find_profile(std::size_t limit, Diagnostics& diagnostics) {
  std::optional<FoundProfile> found;
  for (const std::string& way : ways()) {
    if (look_at(way + std::string(profile_name), limit, found, diagnostics)) break;
  }
  return found;
}

}  // namespace icpcheck::batch
