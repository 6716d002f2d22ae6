// SPDX-License-Identifier: MIT
// How a document is to look; a format uses what concerns it.
#pragma once

#include <cstddef>

namespace icpcheck::paper {

struct Look {
  std::size_t width = 100;  // columns of text, 80 to 120
  bool color = false;
  bool verbose = false;  // show what is met, too
};

}  // namespace icpcheck::paper
