// SPDX-License-Identifier: MIT
// Percent-encoding of paths.
#include "report/uri.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "icpcheck/base/text.hpp"

namespace icpcheck::report {
namespace {

bool stands_for_itself(char c) {
  constexpr std::string_view others = "/-._~!$&'()*+,;=@";
  return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
}

}  // namespace

std::string plain_path(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string uri_of(const std::string& path) {
  const std::string plain = plain_path(path);
  const std::string uri = plain.starts_with('/') ? "file://" : "";
  // Two slashes would begin the name of a host.
  const std::size_t start = plain.starts_with("//") ? plain.find_first_not_of('/') - 1 : 0;
  return uri + percent_encoded(std::string_view(plain).substr(start));
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (stands_for_itself(c)) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace icpcheck::report
