// SPDX-License-Identifier: MIT
#include "sheet/encoding.hpp"

#include <array>

#include "icpcheck/base/text.hpp"

namespace icpcheck::sheet {
namespace {

constexpr char32_t unknown = 0xFFFD;

/// What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, unknown, 0x201A,  0x0192, 0x201E,  0x2026,  0x2020, 0x2021,  0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,  unknown, 0x017D, unknown, unknown, 0x2018, 0x2019,  0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,  0x02DC,  0x2122, 0x0161,  0x203A,  0x0153, unknown, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_special = byte >= 0x80 && byte < 0x80 + windows_1252.size();
    append_utf8(text, is_special ? windows_1252[byte - 0x80U] : char32_t{byte});
  }
  return text;
}

/// `high` is where in each pair the higher byte stands.
std::string from_utf16(std::string_view bytes, std::size_t high) {
  const auto unit = [&](std::size_t at) {
    const auto upper = static_cast<unsigned char>(bytes[at + high]);
    const auto lower = static_cast<unsigned char>(bytes[at + 1 - high]);
    return static_cast<char32_t>(upper << 8U | lower);
  };
  const auto is_first_half = [](char32_t c) { return c >= 0xD800 && c < 0xDC00; };
  const auto is_second_half = [](char32_t c) { return c >= 0xDC00 && c < 0xE000; };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (is_first_half(c) && at + 3 < bytes.size() && is_second_half(unit(at + 2))) {
      at += 2;
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at) - 0xDC00);
    } else if (is_first_half(c) || is_second_half(c)) {
      c = unknown;
    }
    append_utf8(text, c);
  }
  return text;
}

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// The bytes that are not UTF-8, and how many characters take several bytes, which are.
struct Tally {
  Misfits misfits;
  std::size_t characters = 0;
};

Tally tally(std::string_view bytes) {
  Tally found;
  for (std::size_t at = 0; at < bytes.size();) {
    const Character c = decode(bytes, at);
    if (!c.valid && found.misfits.count++ == 0) found.misfits.first = at;
    if (c.valid && c.length > 1) ++found.characters;
    at += c.length;
  }
  return found;
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
  return bytes.substr(bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0);
}

std::optional<Misfits> find_misfits(std::string_view bytes) {
  if (is_utf16(bytes)) return std::nullopt;
  const Tally found = tally(without_mark(bytes));
  const bool says_utf8 = bytes.starts_with(utf8_mark) || found.characters > 0;
  return says_utf8 && found.misfits.count > 0 ? std::optional{found.misfits} : std::nullopt;
}

std::string to_utf8(std::string_view bytes) {
  if (is_utf16(bytes)) return from_utf16(bytes.substr(2), bytes.starts_with('\xFF') ? 1 : 0);
  const std::string_view text = without_mark(bytes);
  return tally(text).misfits.count == 0 ? std::string(text) : from_windows_1252(text);
}

}  // namespace icpcheck::sheet
