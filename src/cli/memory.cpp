// SPDX-License-Identifier: MIT
// A run touches about 700 pages of memory for the first time. On a virtual machine that can take
// longer than the work itself; in pages of 2 MiB it is a handful.
#include "cli/memory.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#endif

namespace icpcheck::cli {

#if defined(__GLIBC__)

void use_large_pages() {
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
  constexpr std::uintptr_t room = 3 * large_page;
  constexpr int kept = 64 << 20;
  void* const failed = reinterpret_cast<void*>(-1);  // NOLINT(performance-no-int-to-ptr)
  const auto top = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  const std::uintptr_t gap = (large_page - top % large_page) % large_page;
  // The heap goes on where a large page begins. What is skipped is never touched.
  void* const begin = ::sbrk(static_cast<std::intptr_t>(gap));
  if (begin == failed) return;
  ::mallopt(M_MMAP_THRESHOLD, kept);
  ::mallopt(M_TRIM_THRESHOLD, kept);
  ::mallopt(M_TOP_PAD, static_cast<int>(room));
  std::free(std::malloc(large_page / 8));  // NOLINT: makes the heap grow to its new place
  const auto grown = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  if (grown < top + gap + large_page) return;
  ::madvise(static_cast<char*>(begin) + gap, (grown - top - gap) / large_page * large_page,
            MADV_HUGEPAGE);
}

#else

void use_large_pages() {}

#endif

}  // namespace icpcheck::cli
