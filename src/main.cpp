// SPDX-License-Identifier: MIT
// The program: everything happens in the room `cli`; only a defect of ours ends here.
#include <cstdio>
#include <exception>
#include <new>

#include "icpcheck/cli/run.hpp"

int main(int argc, char** argv) {
  try {
    return icpcheck::cli::run_process(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("icpcheck: There is not enough memory for this. Check fewer files at a time.\n",
               stderr);
    return icpcheck::cli::not_checked;
  } catch (const std::exception& defect) {
    std::fprintf(stderr, "icpcheck: defect: %s\n", defect.what());
  }
  std::fputs("This is a mistake in icpcheck, not in your files. Please report it.\n", stderr);
  return icpcheck::cli::defect;
}
