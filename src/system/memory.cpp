// SPDX-License-Identifier: MIT
// A run touches about 700 pages of memory for the first time. On a virtual machine that can take
// longer than the work itself; in pages of 2 MiB it is a handful.
#include <cstdint>
#include <cstdlib>  // says whether the C library is glibc

#include "icpcheck/system/process.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace icpcheck::system {

#if defined(__GLIBC__)

void use_large_pages() {
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
  constexpr std::uintptr_t room = 3 * large_page;
  constexpr std::uintptr_t block = std::uintptr_t{160}
                                   << 10U;  // more than the heap has to begin with
  constexpr std::uintptr_t small_pages = block + (std::uintptr_t{16} << 10U);
  constexpr int kept = 64 << 20;
  void* const failed = reinterpret_cast<void*>(-1);  // NOLINT(performance-no-int-to-ptr)
  const auto top = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  // The heap goes on a little before a large page, which nothing may have touched when it is
  // asked for. What is skipped is never touched.
  const std::uintptr_t begin = (top + small_pages + large_page - 1) / large_page * large_page;
  if (::sbrk(static_cast<std::intptr_t>(begin - small_pages - top)) == failed) return;
  ::mallopt(M_MMAP_THRESHOLD, kept);
  ::mallopt(M_TRIM_THRESHOLD, kept);
  ::mallopt(M_TOP_PAD, static_cast<int>(room));
  // Makes the heap grow to its new place; volatile, or the compiler leaves it out.
  void* volatile grower = std::malloc(block);  // NOLINT(cppcoreguidelines-no-malloc)
  std::free(grower);                           // NOLINT(cppcoreguidelines-no-malloc)
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  if (end < begin + large_page) return;
  ::madvise(reinterpret_cast<void*>(begin),  // NOLINT(performance-no-int-to-ptr)
            (end - begin) / large_page * large_page, MADV_HUGEPAGE);
}

#else

void use_large_pages() {}

#endif

}  // namespace icpcheck::system
