// SPDX-License-Identifier: MIT
#include "icpcheck/system/look.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "system/status.hpp"

namespace icpcheck::system {
namespace {

constexpr mode_t writable_by_others = S_IWGRP | S_IWOTH;
constexpr mode_t usable_by_others = S_IRWXG | S_IRWXO;

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  return S_ISLNK(mode) ? FileKind::link : FileKind::other;
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
          .is_own = status.st_uid == ::geteuid(),
          .others_can_write = (status.st_mode & writable_by_others) != 0,
          .others_can_use = (status.st_mode & usable_by_others) != 0,
          .has_other_names = status.st_nlink > 1,
          .error = {}};
}

Look look_at(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? look_from(status) : no_look();
}

Look look_at_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 ? look_from(status) : no_look();
}

bool same_file(const std::string& path, const std::string& other) {
  const Look one = look_at(path);
  const Look two = look_at(other);
  return one.is_there() && two.is_there() && one.id == two.id;
}

}  // namespace icpcheck::system
