// SPDX-License-Identifier: MIT
// Bytes that grow at their end, for writers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace icpcheck {

/// As a text that is appended to, but room can be asked for once and then be written into without
/// counting at each byte: a report is made of hundreds of thousands of short pieces.
class ByteBuffer {
 public:
  /// `first` is the size of the first block of memory that it takes.
  explicit ByteBuffer(std::size_t first) : first_(first) {}

  /// Where to write at least `count` bytes behind the content; say by `end_at` how many it were.
  [[nodiscard]] char* room(std::size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return bytes_.get() + size_;
  }
  void end_at(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  void add(char byte) {
    *room(1) = byte;
    ++size_;
  }
  void add(std::string_view bytes) { end_at(put(bytes, room(bytes.size()))); }
  void add(std::size_t count, char byte) { end_at(std::fill_n(room(count), count, byte)); }

  /// Writes the bytes to where there is room for them; gives where they end.
  static char* put(std::string_view bytes, char* place) {
    std::memcpy(place, bytes.data(), bytes.size());
    return place + bytes.size();
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  void clear() { size_ = 0; }

 private:
  void grow(std::size_t count) {
    const std::size_t capacity = std::max({first_, 2 * capacity_, size_ + count});
    std::unique_ptr<char[]> bytes(new char[capacity]);  // NOLINT(modernize-*): left unfilled
    if (size_ > 0) std::memcpy(bytes.get(), bytes_.get(), size_);
    bytes_ = std::move(bytes);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays): left unfilled
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  std::size_t first_;
};

}  // namespace icpcheck
