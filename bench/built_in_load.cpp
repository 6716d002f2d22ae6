// SPDX-License-Identifier: MIT
// Prints how many milliseconds the built-in packs and schemas take to load.
#include <chrono>
#include <cstdio>

#include "icpcheck/packs/load.hpp"

int main() {
  const auto started = std::chrono::steady_clock::now();
  const bool loaded = !icpcheck::packs::built_in().packs.empty();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  std::printf("%.6f\n", took.count());
  return loaded ? 0 : 1;
}
