// SPDX-License-Identifier: MIT
// The functions have the types that minizip asks for; where we stand is in what it calls `opaque`.
#include "zip/memory.hpp"

#include <algorithm>
#include <cstring>

namespace icpcheck::zip {
namespace {

void* open(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }
int close(void* /*opaque*/, void* /*stream*/) { return 0; }
int no_error(void* /*opaque*/, void* /*stream*/) { return 0; }
int has_ended(void* opaque, void* /*stream*/) {
  return static_cast<ReadMemory*>(opaque)->has_ended ? 1 : 0;
}

template <class Memory>
ZPOS64_T tell(void* opaque, void* /*stream*/) {
  return static_cast<Memory*>(opaque)->at;
}

/// An archive may send us anywhere: what lies outside is refused.
template <class Memory>
long seek(void* opaque, void* /*stream*/, ZPOS64_T offset, int origin) {
  auto& memory = *static_cast<Memory*>(opaque);
  const std::size_t size = memory.bytes.size();
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                              : size;
  if (offset > size - from) return -1;
  memory.at = from + static_cast<std::size_t>(offset);
  return 0;
}

uLong read(void* opaque, void* /*stream*/, void* to, uLong size) {
  auto& memory = *static_cast<ReadMemory*>(opaque);
  const std::string_view piece = memory.bytes.substr(memory.at, size);
  if (!piece.empty()) std::memcpy(to, piece.data(), piece.size());
  memory.at += piece.size();
  if (piece.size() < size) memory.has_ended = true;
  return static_cast<uLong>(piece.size());
}

uLong refuse_write(void* /*opaque*/, void* /*stream*/, const void* /*from*/, uLong /*size*/) {
  return 0;
}

uLong refuse_read(void* /*opaque*/, void* /*stream*/, void* /*to*/, uLong /*size*/) { return 0; }

/// At the end, or over what was written: minizip goes back to fill in sizes.
uLong write(void* opaque, void* /*stream*/, const void* from, uLong size) {
  auto& memory = *static_cast<WriteMemory*>(opaque);
  memory.bytes.resize(std::max<std::size_t>(memory.bytes.size(), memory.at + size));
  if (size > 0) std::memcpy(memory.bytes.data() + memory.at, from, size);
  memory.at += size;
  return size;
}

}  // namespace

zlib_filefunc64_def functions_of(ReadMemory& memory) {
  return {open, read, refuse_write, tell<ReadMemory>, seek<ReadMemory>, close, has_ended, &memory};
}

zlib_filefunc64_def functions_of(WriteMemory& memory) {
  return {open, refuse_read, write, tell<WriteMemory>, seek<WriteMemory>, close, no_error, &memory};
}

}  // namespace icpcheck::zip
