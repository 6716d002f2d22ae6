// SPDX-License-Identifier: MIT
// Copying text that needs no escaping, which is most of it, eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace icpcheck::report {

/// The bytes of visible ASCII and the space, but for two that mean something to a format.
template <char first, char second>
class Plain {
 public:
  /// Copies the bytes that are plain, from the first on, and gives how many these are. There has
  /// to be room for the whole text.
  static std::size_t copy(std::string_view text, char* to) {
    std::size_t i = 0;
    for (; i + step <= text.size(); i += step) {
      const std::size_t plain = copy_step(text.data() + i, to + i);
      if (plain < step) return i + plain;
    }
    if (i > 0 && i < text.size()) {  // the rest is one step, with bytes that are copied already
      i = text.size() - step;
      return i + copy_step(text.data() + i, to + i);
    }
    for (; i < text.size() && is_plain(text[i]); ++i) to[i] = text[i];
    return i;
  }

 private:
  static constexpr std::size_t step = sizeof(std::uint64_t);

  static constexpr bool is_plain(char c) {
    return c >= ' ' && c <= '~' && c != first && c != second;
  }

  static constexpr std::uint64_t each(char byte) {
    return 0x0101010101010101U * static_cast<unsigned char>(byte);
  }

  /// How many of eight bytes, from the first on, are plain. The highest bit of a byte comes up
  /// where it is above 0x7F, below a space, one of the two, or DEL. A carry goes only into bytes
  /// behind such a one.
  static std::size_t count(std::uint64_t bytes) {
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    const std::uint64_t marks = bytes | (bytes - each(' ')) | ((bytes ^ each(first)) - each(1)) |
                                ((bytes ^ each(second)) - each(1)) | (bytes + each(1));
    return static_cast<std::size_t>(std::countr_zero(marks & each('\x80'))) / 8;
  }

  /// Copies eight bytes, and gives how many of them are plain, from the first on.
  static std::size_t copy_step(const char* from, char* to) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, step);
    std::memcpy(to, &bytes, step);
    return count(bytes);
  }
};

}  // namespace icpcheck::report
