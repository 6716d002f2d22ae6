// SPDX-License-Identifier: MIT
#include "batch/descriptor.hpp"

#include <cerrno>
#include <cstddef>

namespace icpcheck::batch {

int write_all(const Descriptor& descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor.number(), content.data(), content.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace icpcheck::batch
