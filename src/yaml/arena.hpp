// SPDX-License-Identifier: MIT
// Memory that is handed out in small pieces and freed all at once, for the nodes of a document.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace icpcheck::yaml {

class Arena {
 public:
  /// `chunk` is the size of the first piece taken from the system; later ones grow.
  explicit Arena(std::size_t chunk) : chunk_(chunk) {}

  template <class T>
  [[nodiscard]] T* make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T;
  }
  /// An array whose items are still to be written.
  template <class T>
  [[nodiscard]] std::span<T> make_array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    void* const place = allocate(sizeof(T) * count, alignof(T));  // NOLINT(bugprone-sizeof-*)
    return {new (place) T[count], count};
  }
  /// A copy that lives as long as the arena.
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  void* allocate(std::size_t size, std::size_t alignment);

  std::vector<std::unique_ptr<std::byte[]>> chunks_;  // NOLINT(modernize-avoid-c-arrays)
  void* next_ = nullptr;
  std::size_t room_ = 0;
  std::size_t chunk_;
};

}  // namespace icpcheck::yaml
