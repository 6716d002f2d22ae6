// SPDX-License-Identifier: MIT
// The numbers of the standard streams.
#pragma once

#include <unistd.h>

#include "icpcheck/system/process.hpp"

namespace icpcheck::system {

[[nodiscard]] inline int descriptor_of(Stream stream) {
  if (stream == Stream::in) return STDIN_FILENO;
  return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace icpcheck::system
