// SPDX-License-Identifier: MIT
// SHA-256 as FIPS 180-4 defines it: a report names its input by it. No cryptographic library is
// worth linking for one hash of public files.
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "icpcheck/model/description.hpp"

namespace icpcheck {
namespace {

constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;
using Block = std::array<unsigned char, 64>;

/// The words of all rounds, each with its constant.
std::array<std::uint32_t, 64> schedule_of(const Block& block) {
  std::array<std::uint32_t, 64> schedule{};
  for (std::size_t i = 0; i < 16; ++i) {
    schedule[i] = (std::uint32_t{block[4 * i]} << 24U) | (std::uint32_t{block[4 * i + 1]} << 16U) |
                  (std::uint32_t{block[4 * i + 2]} << 8U) | std::uint32_t{block[4 * i + 3]};
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t x = schedule[i - 15];
    const std::uint32_t y = schedule[i - 2];
    schedule[i] = schedule[i - 16] + (std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3U)) +
                  schedule[i - 7] + (std::rotr(y, 17) ^ std::rotr(y, 19) ^ (y >> 10U));
  }
  for (std::size_t i = 0; i < 64; ++i) schedule[i] += round_constants[i];
  return schedule;
}

/// One round. Afterwards each value goes by the name of the next: the caller turns the names, so
/// that no value has to be moved.
// NOLINTNEXTLINE(readability-function-size): a round works on all eight values.
inline void add_word(std::uint32_t word, std::uint32_t a, std::uint32_t b, std::uint32_t c,
                     std::uint32_t& d, std::uint32_t e, std::uint32_t f, std::uint32_t g,
                     std::uint32_t& h) {
  h += (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + word;
  d += h;
  h += (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

void add_block(State& state, const Block& block) {
  const auto words = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; i += 8) {
    add_word(words[i], a, b, c, d, e, f, g, h);
    add_word(words[i + 1], h, a, b, c, d, e, f, g);
    add_word(words[i + 2], g, h, a, b, c, d, e, f);
    add_word(words[i + 3], f, g, h, a, b, c, d, e);
    add_word(words[i + 4], e, f, g, h, a, b, c, d);
    add_word(words[i + 5], d, e, f, g, h, a, b, c);
    add_word(words[i + 6], c, d, e, f, g, h, a, b);
    add_word(words[i + 7], b, c, d, e, f, g, h, a);
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

/// The rest of the text, the mark of its end and its length in bits: one or two blocks.
void add_end(State& state, std::string_view rest, std::uint64_t bits) {
  Block block{};
  std::memcpy(block.data(), rest.data(), rest.size());
  block[rest.size()] = 0x80;
  if (rest.size() >= 56) {
    add_block(state, block);
    block = {};
  }
  for (std::size_t i = 0; i < 8; ++i) {
    block[63 - i] = static_cast<unsigned char>(bits >> (8 * i));
  }
  add_block(state, block);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  Block block{};
  while (bytes.size() >= block.size()) {
    std::memcpy(block.data(), bytes.data(), block.size());
    add_block(state, block);
    bytes.remove_prefix(block.size());
  }
  add_end(state, bytes, bits);

  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[(word >> shift) & 0xFU];
  }
  return text;
}

}  // namespace icpcheck
