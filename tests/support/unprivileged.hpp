// SPDX-License-Identifier: MIT
// Goes on as somebody who may not read everything, until the test ends.
#pragma once

#include <unistd.h>

#include <stdexcept>

namespace icpcheck::test {

/// Does nothing for users other than root, whom permissions bind anyway.
class Unprivileged {
 public:
  Unprivileged() : was_root_(::geteuid() == 0) {
    if (was_root_ && (::setresgid(nobody, nobody, 0) != 0 || ::setresuid(nobody, nobody, 0) != 0)) {
      throw std::runtime_error("root cannot become somebody else here");
    }
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;
  ~Unprivileged() {
    if (was_root_ && (::setresuid(0, 0, 0) != 0 || ::setresgid(0, 0, 0) != 0)) ::_exit(1);
  }

 private:
  static constexpr unsigned nobody = 65534;
  bool was_root_;
};

}  // namespace icpcheck::test
