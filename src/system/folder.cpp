// SPDX-License-Identifier: MIT
#include "icpcheck/system/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "system/descriptor.hpp"
#include "system/status.hpp"

namespace icpcheck::system {
namespace {

constexpr mode_t owner_only = 0700;
constexpr mode_t owner_only_file = 0600;

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
    const std::string part = "part-" + std::to_string(::getpid()) + "-" + std::to_string(++parts);
    ::unlinkat(descriptor.number(), part.c_str(), 0);  // of a process of that number that died
    Descriptor written = open(part, O_WRONLY | O_CREAT | O_EXCL);
    int error = written.is_open() ? write_all(written.number(), head) : errno;
    if (error == 0) error = write_all(written.number(), content);
    if (error == 0 && !written.close()) error = errno;
    if (error == 0 &&
        ::renameat(descriptor.number(), part.c_str(), descriptor.number(), name.c_str()) != 0) {
      error = errno;
    }
    if (error != 0) ::unlinkat(descriptor.number(), part.c_str(), 0);
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
