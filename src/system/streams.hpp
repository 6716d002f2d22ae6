// SPDX-License-Identifier: MIT
// The numbers of the standard streams.
#pragma once

#include <unistd.h>

#include "icpcheck/system/process.hpp"

namespace icpcheck::system {

[[nodiscard]] inline int descriptor_of(Stream stream) {
  return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace icpcheck::system
