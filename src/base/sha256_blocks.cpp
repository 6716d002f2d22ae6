// SPDX-License-Identifier: MIT
// The rounds of SHA-256: by the instructions that many processors have for them, or in plain C++.
#include "base/sha256_blocks.hpp"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace icpcheck {
namespace {

alignas(16) constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using Block = std::array<unsigned char, sha256_block>;

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

void add_block(Sha256State& state, const Block& block) {
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
  const Sha256State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

#if defined(__x86_64__)

__m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
void store(__m128i value, void* to) { _mm_storeu_si128(static_cast<__m128i*>(to), value); }

/// Four rounds each time; `abef` and `cdgh` hold the state in the order of the instructions.
[[gnu::target("sha,sse4.1")]] void add_block(__m128i& abef, __m128i& cdgh, const char* block) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i words[4];  // NOLINT(modernize-avoid-c-arrays): an std::array drops what aligns them
  for (std::size_t i = 0; i < 4; ++i) {
    words[i] = _mm_shuffle_epi8(load(block + 16 * i), big_endian);
  }
  for (std::size_t i = 0; i < 16; ++i) {
    __m128i& word = words[i % 4];
    if (i >= 4) {
      const __m128i last = words[(i + 3) % 4];
      const __m128i begun = _mm_add_epi32(_mm_sha256msg1_epu32(word, words[(i + 1) % 4]),
                                          _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
      word = _mm_sha256msg2_epu32(begun, last);
    }
    const __m128i with_constants = _mm_add_epi32(word, load(&round_constants[4 * i]));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, with_constants);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(with_constants, 0x0e));
  }
}

[[gnu::target("sha,sse4.1")]] void add_blocks_fast(Sha256State& state, std::string_view blocks) {
  const __m128i badc = _mm_shuffle_epi32(load(state.data()), 0xb1);
  const __m128i hgfe = _mm_shuffle_epi32(load(state.data() + 4), 0x1b);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
  for (; !blocks.empty(); blocks.remove_prefix(sha256_block)) {
    const __m128i abef_before = abef;
    const __m128i cdgh_before = cdgh;
    add_block(abef, cdgh, blocks.data());
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  store(_mm_blend_epi16(feba, dchg, 0xf0), state.data());
  store(_mm_alignr_epi8(dchg, feba, 8), state.data() + 4);
}

/// Whether the processor has the instructions: leaf 7, register b, bit 29. With them it has those
/// of SSE 4.1, too.
bool has_instructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & (1U << 29U)) != 0;
}

#endif

}  // namespace

void add_blocks_plainly(Sha256State& state, std::string_view blocks) {
  Block block{};
  for (; !blocks.empty(); blocks.remove_prefix(block.size())) {
    std::memcpy(block.data(), blocks.data(), block.size());
    add_block(state, block);
  }
}

void add_blocks(Sha256State& state, std::string_view blocks) {
#if defined(__x86_64__)
  static const bool fast = has_instructions();
  if (fast) return add_blocks_fast(state, blocks);
#endif
  add_blocks_plainly(state, blocks);
}

}  // namespace icpcheck
