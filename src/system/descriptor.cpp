// SPDX-License-Identifier: MIT
#include "system/descriptor.hpp"

#include <cerrno>
#include <cstddef>

#include "system/status.hpp"

namespace icpcheck::system {

int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

Look look_at(const Descriptor& descriptor) {
  struct stat status {};
  return ::fstat(descriptor.number(), &status) == 0 ? look_from(status) : no_look();
}

}  // namespace icpcheck::system
