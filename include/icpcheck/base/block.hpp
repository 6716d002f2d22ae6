// SPDX-License-Identifier: MIT
// Plain values, one behind the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace icpcheck {

/// As std::vector, but may also stand for values that lie somewhere for good, without a copy of
/// them: those of the built-in packs lie in the program.
template <class T>
class Block {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Block() = default;
  Block(const Block& other) {
    if (other.capacity_ == 0) {
      values_ = other.values_;
      size_ = other.size_;
    } else {
      append(other.view());
    }
  }
  Block(Block&& other) noexcept { swap(other); }
  Block& operator=(Block other) noexcept {
    swap(other);
    return *this;
  }
  ~Block() {
    if (capacity_ > 0) delete[] values_;
  }
  /// Copies nothing: the values must outlive everything that holds them. Nothing can be added.
  [[nodiscard]] static Block lasting(std::span<const T> values) {
    Block block;
    block.values_ = values.data();
    block.size_ = static_cast<std::uint32_t>(values.size());
    return block;
  }
  /// Of values whose bytes lie anywhere.
  [[nodiscard]] static Block copy_of(std::string_view bytes) {
    Block block;
    if (bytes.empty()) return block;
    const std::size_t count = bytes.size() / sizeof(T);
    T* const values = new T[count];
    std::memcpy(values, bytes.data(), bytes.size());
    block.values_ = values;
    block.size_ = block.capacity_ = static_cast<std::uint32_t>(count);
    return block;
  }

  void push_back(const T& value) { append({&value, 1}); }
  void append(std::span<const T> values) {
    const std::size_t size = size_ + values.size();
    if (size > capacity_) {
      grow(size, values);
    } else {
      std::copy(values.begin(), values.end(), const_cast<T*>(values_) + size_);  // NOLINT: owned
    }
    size_ = static_cast<std::uint32_t>(size);
  }

  [[nodiscard]] std::span<const T> view() const { return {values_, size_}; }
  [[nodiscard]] const T* data() const { return values_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const T& operator[](std::size_t position) const { return values_[position]; }
  [[nodiscard]] const T* begin() const { return values_; }
  [[nodiscard]] const T* end() const { return values_ + size_; }

 private:
  void swap(Block& other) noexcept {
    std::swap(values_, other.values_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }
  /// `added` may be part of what is there.
  void grow(std::size_t size, std::span<const T> added) {
    const std::size_t capacity = std::max<std::size_t>(size, std::size_t{2} * capacity_);
    T* const values = new T[capacity];
    std::copy(added.begin(), added.end(), std::copy(begin(), end(), values));
    if (capacity_ > 0) delete[] values_;
    values_ = values;
    capacity_ = static_cast<std::uint32_t>(capacity);
  }

  const T* values_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;  // 0: not owned
};

}  // namespace icpcheck
