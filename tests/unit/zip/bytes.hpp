// SPDX-License-Identifier: MIT
// Archives byte by byte, for what no writer would write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace icpcheck::zip {

/// Puts the low bytes of the number at that place, as archives do: the lowest first.
inline void put(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(number >> (8 * i));
}

constexpr std::string_view local_header{"PK\x03\x04", 4};
constexpr std::string_view central_header{"PK\x01\x02", 4};

/// Changes a field of the first part in both of its headers; places count from their begins.
inline void put_in_both(std::string& bytes, std::size_t local, std::size_t central,
                        std::uint64_t number, std::size_t size) {
  put(bytes, bytes.find(local_header) + local, number, size);
  put(bytes, bytes.find(central_header) + central, number, size);
}

}  // namespace icpcheck::zip
