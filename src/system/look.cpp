// SPDX-License-Identifier: MIT
#include "icpcheck/system/look.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "icpcheck/base/text.hpp"
#include "system/status.hpp"

namespace icpcheck::system {
namespace {

namespace fs = std::filesystem;

constexpr mode_t writable_by_others = S_IWGRP | S_IWOTH;
constexpr mode_t usable_by_others = S_IRWXG | S_IRWXO;

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  return S_ISLNK(mode) ? FileKind::link : FileKind::other;
}

/// The name in its folder, in small letters as far as ASCII has them.
std::string folded_name(const std::string& path) {
  return lowered(fs::path{path}.filename().string());
}

}  // namespace

std::error_code last_error() { return {errno, std::generic_category()}; }

Look no_look() {
  Look look;
  look.error = last_error();
  return look;
}

Look look_from(const struct stat& status) {
  return {.kind = kind_of(status.st_mode),
          .id = {.device = status.st_dev, .number = status.st_ino},
          .size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)),
          .modified = std::chrono::system_clock::from_time_t(status.st_mtime),
          .others_can_write = (status.st_mode & writable_by_others) != 0,
          .others_can_use = (status.st_mode & usable_by_others) != 0,
          .has_other_names = status.st_nlink > 1,
          .owner = status.st_uid,
          .error = {}};
}

bool Look::is_own() const { return is_there() && owner == ::geteuid(); }

Look look_at(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? look_from(status) : no_look();
}

Look look_at_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 ? look_from(status) : no_look();
}

Place place_of(const std::string& path) {
  constexpr int most_links = 40;
  Place place{.there = look_at(path), .path = path, .folder = {}};
  for (int i = 0; i < most_links; ++i) {
    if (place.there.is_there() || look_at_link(place.path).kind != FileKind::link) break;
    std::error_code error;
    const fs::path target = fs::read_symlink(place.path, error);
    if (error) break;
    place.path = (fs::path{place.path}.parent_path() / target).string();
  }
  const std::string folder = fs::path{place.path}.parent_path().string();
  place.folder = look_at(folder.empty() ? "." : folder);
  return place;
}

bool may_be_one_file(const Place& place, const Place& other) {
  if (place.there.is_there() || other.there.is_there()) {
    return place.there.is_there() && other.there.is_there() && place.there.id == other.there.id;
  }
  if (!place.folder.is_there() || !other.folder.is_there()) return place.path == other.path;
  return place.folder.id == other.folder.id && folded_name(place.path) == folded_name(other.path);
}

bool lies_in(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path outer = fs::canonical(folder.empty() ? "." : folder, error);
  if (error) return false;
  fs::path inner = fs::canonical(path, error);
  if (error) {
    const fs::path parent = fs::path{place_of(path).path}.parent_path();
    inner = fs::canonical(parent.empty() ? "." : parent, error);
  }
  return !error && std::ranges::mismatch(outer, inner).in1 == outer.end();
}

}  // namespace icpcheck::system
