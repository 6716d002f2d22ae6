// SPDX-License-Identifier: MIT
#include "icpcheck/system/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "system/descriptor.hpp"
#include "system/part.hpp"
#include "system/status.hpp"

namespace icpcheck::system {
namespace {

constexpr mode_t owner_only = 0700;
constexpr mode_t owner_only_file = 0600;
constexpr std::string_view part_start = "part-";

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Bytes Bytes::of_size(std::size_t size) {
  return {std::make_unique_for_overwrite<char[]>(size), size};
}

struct Folder::Held {
  explicit Held(Descriptor opened) : descriptor(std::move(opened)) {}

  [[nodiscard]] Descriptor open(const std::string& name, int flags) const {
    return Descriptor{::openat(descriptor.number(), name.c_str(),
                               flags | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, owner_only_file)};
  }

  [[nodiscard]] int replace(const std::string& name, std::string_view head,
                            std::string_view content) {
    Part part{descriptor.number(),
              {.start = std::string(part_start) + std::to_string(::getpid()) + "-",
               .end = {},
               .first = ++parts},
              owner_only_file};
    int error = part.error();
    if (error == 0) error = write_all(part.number(), head);
    if (error == 0) error = write_all(part.number(), content);
    if (error == 0) error = part.keep_as(name);
    return error;
  }

  Descriptor descriptor;
  std::atomic<std::uint64_t> parts = 0;
};

Folder::Folder(std::unique_ptr<Held> held) : held_(std::move(held)) {}
Folder::Folder(Folder&&) noexcept = default;
Folder& Folder::operator=(Folder&&) noexcept = default;
Folder::~Folder() = default;

std::optional<Folder> Folder::open(const std::string& path, std::error_code& error) {
  if (::mkdir(path.c_str(), owner_only) != 0 && errno != EEXIST) {
    error = last_error();
    return std::nullopt;
  }
  Descriptor opened{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!opened.is_open()) {
    error = last_error();
    return std::nullopt;
  }
  return Folder{std::make_unique<Held>(std::move(opened))};
}

Look Folder::look() const { return system::look_at(held_->descriptor); }

Look Folder::look_at(const std::string& name) const {
  struct stat status {};
  return ::fstatat(held_->descriptor.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0
             ? look_from(status)
             : no_look();
}

bool Folder::may_be_part(std::string_view name) {
  if (!name.starts_with(part_start)) return false;
  name.remove_prefix(part_start.size());
  const std::size_t hyphen = std::min(name.find('-'), name.size());
  return hyphen < name.size() && is_number(name.substr(0, hyphen)) &&
         is_number(name.substr(hyphen + 1));
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  // A listing goes on where another one of the same descriptor stopped, so it gets its own.
  const int own = ::openat(held_->descriptor.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* listing = own < 0 ? nullptr : ::fdopendir(own);
  if (listing == nullptr) return names;
  while (const dirent* entry = ::readdir(listing)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(listing);
  return names;
}

std::optional<Bytes> Folder::read(const std::string& name, std::size_t limit, Look& look) const {
  const Descriptor file = held_->open(name, O_RDONLY | O_NONBLOCK);
  if (!file.is_open()) return std::nullopt;
  look = system::look_at(file);
  if (look.kind != FileKind::file || look.size > limit) return std::nullopt;
  Bytes bytes = Bytes::of_size(look.size);
  const ssize_t count = ::read(file.number(), bytes.data.get(), look.size);
  if (count < 0 || static_cast<std::size_t>(count) != look.size) return std::nullopt;
  return bytes;
}

std::string Folder::start_of(const std::string& name, std::size_t size) const {
  const Descriptor file = held_->open(name, O_RDONLY | O_NONBLOCK);
  if (!file.is_open() || system::look_at(file).kind != FileKind::file) return {};
  std::string start(size, '\0');
  const ssize_t count = ::read(file.number(), start.data(), size);
  start.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return start;
}

std::error_code Folder::replace(const std::string& name, std::string_view head,
                                std::string_view content) const {
  return {held_->replace(name, head, content), std::generic_category()};
}

void Folder::touch(const std::string& name) const {
  ::utimensat(held_->descriptor.number(), name.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

void Folder::remove(const std::string& name) const {
  ::unlinkat(held_->descriptor.number(), name.c_str(), 0);
}

}  // namespace icpcheck::system
