// SPDX-License-Identifier: MIT
// The content security policy of the HTML report.
#include <cstdint>
#include <string>

#include "icpcheck/model/description.hpp"
#include "report/html_assets.hpp"

namespace icpcheck::report {
namespace {

std::uint32_t digit_value(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Base 64 of the 32 bytes that 64 hexadecimal digits give: three digits are two characters.
std::string base64(const std::string& digits) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  const std::string padded = digits + "00";
  for (std::size_t i = 0; i < padded.size(); i += 3) {
    const std::uint32_t bits = digit_value(padded[i]) << 8U | digit_value(padded[i + 1]) << 4U |
                               digit_value(padded[i + 2]);
    text += alphabet[bits >> 6U];
    text += alphabet[bits & 63U];
  }
  text.back() = '=';
  return text;
}

std::string hash(std::string_view content) { return "'sha256-" + base64(sha256(content)) + "'"; }

}  // namespace

std::string html_policy() {
  return "default-src 'none'; style-src " + hash(html_style()) + "; script-src " +
         hash(html_script()) + "; base-uri 'none'; form-action 'none'";
}

}  // namespace icpcheck::report
