// SPDX-License-Identifier: MIT
// An open file of the operating system that closes itself.
#pragma once

#include <unistd.h>

#include <string_view>
#include <utility>

#include "icpcheck/system/look.hpp"

namespace icpcheck::system {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// Closes now. False when what was written could not be kept; errno says why.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Writes everything. 0 or the errno value.
[[nodiscard]] int write_all(int descriptor, std::string_view content);

[[nodiscard]] Look look_at(const Descriptor& descriptor);

}  // namespace icpcheck::system
