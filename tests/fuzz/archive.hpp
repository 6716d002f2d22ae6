// SPDX-License-Identifier: MIT
// Archives of which the bytes are the parts, packed by ourselves: so that what is thrown at the
// readers of Office files is their XML, and not the packing round it, which keeps most bytes out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/zip/zip.hpp"
#include "support.hpp"

namespace icpcheck::fuzz {

/// In front of a piece that stands many times, its end, and how many bytes come of all of it at
/// most. The byte after the first says how often: '0' once, each one more four times as often.
inline constexpr char repeat_begin = '\x01';
inline constexpr char repeat_end = '\x02';
inline constexpr std::size_t most_unpacked = 3'000'000;

/// A small input that is large when it is unpacked: what packing does for a stranger who means
/// harm.
inline std::string repeated(std::string_view text) {
  std::string whole;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find(repeat_begin), text.size());
    whole += text.substr(0, begin);
    text.remove_prefix(begin);
    if (text.size() < 2) return whole;
    const std::size_t end = std::min(text.find(repeat_end), text.size());
    const std::string_view piece = end > 2 ? text.substr(2, end - 2) : std::string_view{};
    std::size_t times = std::size_t{1} << (static_cast<unsigned char>(text[1]) % 16U * 2U);
    for (; times > 0 && whole.size() < most_unpacked && !piece.empty(); --times) whole += piece;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return whole;
}

/// Names and contents in turn, each ended by a byte of zero.
inline std::string archive_of(std::string_view input) {
  std::vector<zip::Part> parts;
  std::size_t unpacked = 0;
  while (!input.empty() && parts.size() < 50 && unpacked < most_unpacked) {
    const auto both = pieces(input, 3);
    if (both[0].empty()) break;
    parts.push_back({std::string(both[0]), repeated(both[1])});
    unpacked += parts.back().bytes.size();
    input = both[2];
  }
  return zip::write(parts);
}

}  // namespace icpcheck::fuzz
