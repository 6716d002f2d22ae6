// SPDX-License-Identifier: MIT
// Memory for the trees of JSON, which is given back all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace icpcheck {

/// The trees of a report are many and live for a moment each, while a few of their texts are kept.
/// In the memory of the program the kept would lie scattered among what is gone, and each further
/// tree would have to be spread over the gaps. Here trees stand close together, in the same place
/// again and again. Each thread has its own.
class JsonMemory {
 public:
  /// While it lives, trees may be made; when it ends, what was made since it began is gone.
  class Scope {
   public:
    Scope() : block_(room().block), used_(room().used) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope();

   private:
    std::size_t block_;
    std::size_t used_;
  };

  [[nodiscard]] static void* take(std::size_t bytes);

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;  // NOLINT(*-avoid-c-arrays): not one object, but room
    std::size_t size = 0;
  };
  struct Room {
    std::vector<Block> blocks;
    std::size_t block = 0;  // in which there may be some left; as many as there are: in none
    std::size_t used = 0;   // of it
  };

  static Room& room();
};

/// For containers that stand in trees.
template <class T>
class JsonAllocator {
 public:
  using value_type = T;

  JsonAllocator() = default;
  template <class U>
  JsonAllocator(const JsonAllocator<U>& /*other*/) {}  // NOLINT(*-explicit-*): as allocators are

  [[nodiscard]] T* allocate(std::size_t count) {
    if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_alloc();
    return static_cast<T*>(JsonMemory::take(count * sizeof(T)));
  }
  void deallocate(T* /*what*/, std::size_t /*count*/) {}

  friend bool operator==(const JsonAllocator&, const JsonAllocator&) { return true; }
};

}  // namespace icpcheck
