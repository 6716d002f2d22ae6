// SPDX-License-Identifier: MIT
#include "paper/content_hash.hpp"

#include <cstdint>

#include "icpcheck/base/sha256.hpp"

namespace icpcheck::paper {
namespace {

std::uint32_t value_of(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Three hexadecimal digits are two of base 64; the 64 digits of a SHA-256 leave one over.
std::string base64(std::string digits) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  digits += "00";
  std::string text;
  for (std::size_t i = 0; i < digits.size(); i += 3) {
    const std::uint32_t bits =
        value_of(digits[i]) << 8U | value_of(digits[i + 1]) << 4U | value_of(digits[i + 2]);
    text += alphabet[bits >> 6U];
    text += alphabet[bits & 63U];
  }
  text.back() = '=';
  return text;
}

/// "'sha256-...'", in base 64.
std::string content_hash(std::string_view content) {
  return "'sha256-" + base64(sha256(content)) + "'";
}

}  // namespace

std::string page_policy(std::string_view style, std::string_view script) {
  std::string policy = "default-src 'none'; img-src data:; style-src " + content_hash(style);
  if (!script.empty()) policy += "; script-src " + content_hash(script);
  return policy + "; base-uri 'none'; form-action 'none'";
}

}  // namespace icpcheck::paper
