// SPDX-License-Identifier: MIT
// Bump allocation in chunks that grow up to a bound.
#include "yaml/arena.hpp"

#include <algorithm>
#include <cstring>

namespace icpcheck::yaml {
namespace {

constexpr std::size_t largest_chunk = 1024 * 1024;

}  // namespace

void* Arena::allocate(std::size_t size, std::size_t alignment) {
  void* place = std::align(alignment, size, next_, room_);
  if (place == nullptr) {
    const std::size_t chunk = std::max(chunk_, size + alignment);
    chunks_.emplace_back(new std::byte[chunk]);
    chunk_ = std::min(chunk_ * 2, largest_chunk);
    next_ = chunks_.back().get();
    room_ = chunk;
    place = std::align(alignment, size, next_, room_);
  }
  next_ = static_cast<std::byte*>(place) + size;
  room_ -= size;
  return place;
}

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  const std::span<char> copy = make_array<char>(text.size());
  std::memcpy(copy.data(), text.data(), text.size());
  return {copy.data(), copy.size()};
}

}  // namespace icpcheck::yaml
