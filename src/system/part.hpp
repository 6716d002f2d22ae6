// SPDX-License-Identifier: MIT
// A file that is written beside the one that it is to replace.
#pragma once

#include <fcntl.h>
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "system/descriptor.hpp"

namespace icpcheck::system {

/// The names that a part may have: `start`, a number from `first`, `end`. One that is taken is left
/// alone: it belongs to somebody else.
struct PartName {
  std::string start;
  std::string_view end;
  std::uint64_t first = 0;
};

/// Removed when it is dropped before it was kept, and also when a signal ends the process.
class Part {
 public:
  /// `folder` is the descriptor of an open one, or AT_FDCWD. `error` says why it is not open.
  Part(int folder, const PartName& name, mode_t mode);
  Part(Part&& other) noexcept;
  Part& operator=(Part&&) = delete;
  ~Part();

  [[nodiscard]] bool is_open() const { return descriptor_.is_open(); }
  [[nodiscard]] int number() const { return descriptor_.number(); }
  /// 0 or the errno value.
  [[nodiscard]] int error() const { return error_; }
  /// Closes it and puts it in the place of the file. 0 or the errno value.
  [[nodiscard]] int keep_as(const std::string& file);

 private:
  void create(const std::string& name, mode_t mode);

  int folder_;
  std::string name_;  // "" when there is nothing to remove
  Descriptor descriptor_{-1};
  int error_ = 0;
  std::size_t slot_;
};

}  // namespace icpcheck::system
