// SPDX-License-Identifier: MIT
// Memory as minizip reads and writes files.
#pragma once

#include <minizip/ioapi.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace icpcheck::zip {

/// `has_ended`: more was asked for than there is. minizip takes the bytes that are missing for
/// zeros unless it is told so.
struct ReadMemory {
  std::string_view bytes;
  std::size_t at = 0;
  bool has_ended = false;
};

struct WriteMemory {
  std::string bytes;
  std::size_t at = 0;
};

/// What minizip calls; `memory` must outlive the archive.
[[nodiscard]] zlib_filefunc64_def functions_of(ReadMemory& memory);
[[nodiscard]] zlib_filefunc64_def functions_of(WriteMemory& memory);

}  // namespace icpcheck::zip
