// SPDX-License-Identifier: MIT
#include "system/part.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "system/ending.hpp"
#include "system/unfinished.hpp"

namespace icpcheck::system {

Part::Part(int folder, const PartName& name, mode_t mode)
    : folder_(folder), slot_(unfinished::take_slot()) {
  constexpr std::uint64_t most_attempts = 100;
  for (std::uint64_t attempt = 0; attempt <= most_attempts; ++attempt) {
    create(name.start + std::to_string(name.first + attempt) + std::string(name.end), mode);
    if (error_ != EEXIST) return;
  }
}

/// Nothing ends the process between the moment when the file exists and the one when it is known
/// that it has to be removed.
void Part::create(const std::string& name, mode_t mode) {
  const ending::Hold hold;
  descriptor_ =
      Descriptor{::openat(folder_, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
  error_ = descriptor_.is_open() ? 0 : errno;
  if (error_ != 0) return;
  name_ = name;
  unfinished::fill_slot(slot_, folder_, name_);
}

Part::Part(Part&& other) noexcept
    : folder_(other.folder_),
      name_(std::exchange(other.name_, {})),
      descriptor_(std::move(other.descriptor_)),
      error_(other.error_),
      slot_(std::exchange(other.slot_, unfinished::no_slot)) {}

Part::~Part() {
  if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
  unfinished::free_slot(slot_);
}

int Part::keep_as(const std::string& file) {
  if (!descriptor_.close()) return errno;
  if (::renameat(folder_, name_.c_str(), folder_, file.c_str()) != 0) return errno;
  name_.clear();
  return 0;
}

}  // namespace icpcheck::system
