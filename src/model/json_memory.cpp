// SPDX-License-Identifier: MIT
#include "model/json_memory.hpp"

#include <algorithm>

namespace icpcheck {
namespace {

constexpr std::size_t usual_size = std::size_t{1} << 20U;

constexpr std::size_t aligned(std::size_t bytes) {
  constexpr std::size_t step = alignof(std::max_align_t);
  return (bytes + step - 1) / step * step;
}

}  // namespace

JsonMemory::Scope::~Scope() {
  Room& all = room();
  all.block = block_;
  all.used = used_;
  if (block_ == 0 && used_ == 0) all.blocks.clear();
}

void* JsonMemory::take(std::size_t bytes) {
  const std::size_t needed = aligned(std::max<std::size_t>(bytes, 1));
  Room& all = room();
  while (all.block < all.blocks.size() && needed > all.blocks[all.block].size - all.used) {
    ++all.block;
    all.used = 0;
  }
  if (all.block == all.blocks.size()) {
    const std::size_t size = std::max(needed, usual_size);
    all.blocks.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
  }
  void* const start = all.blocks[all.block].bytes.get() + all.used;
  all.used += needed;
  return start;
}

JsonMemory::Room& JsonMemory::room() {
  thread_local Room room;
  return room;
}

}  // namespace icpcheck
