// SPDX-License-Identifier: MIT
// SHA-256 as FIPS 180-4 defines it: a report names its input by it. No cryptographic library is
// worth linking for one hash of public files.
#include "icpcheck/base/sha256.hpp"

#include <cstdint>
#include <cstring>

#include "base/sha256_blocks.hpp"

namespace icpcheck {
namespace {

/// The rest of the text, the mark of its end and its length in bits: one or two blocks.
void add_end(Sha256State& state, std::string_view rest, std::uint64_t bits) {
  std::array<char, sha256_block> block{};
  std::memcpy(block.data(), rest.data(), rest.size());
  block[rest.size()] = '\x80';
  if (rest.size() >= 56) {
    add_blocks(state, {block.data(), block.size()});
    block = {};
  }
  for (std::size_t i = 0; i < 8; ++i) {
    block[63 - i] = static_cast<char>(bits >> (8 * i));
  }
  add_blocks(state, {block.data(), block.size()});
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  const std::size_t whole = bytes.size() - bytes.size() % sha256_block;
  add_blocks(state, bytes.substr(0, whole));
  add_end(state, bytes.substr(whole), bits);

  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[(word >> shift) & 0xFU];
  }
  return text;
}

}  // namespace icpcheck
