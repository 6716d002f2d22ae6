// SPDX-License-Identifier: MIT
#include "icpcheck/form/layout.hpp"

#include <fmt/format.h>

#include "icpcheck/base/text.hpp"

namespace icpcheck::form {

std::string new_row_key(std::string_view path, std::size_t number) {
  return fmt::format("{}[+{}]", path, number);
}

std::size_t new_row_number(std::string_view row_key) {
  const std::size_t at = row_key.rfind("[+");
  if (at == std::string_view::npos || !row_key.ends_with(']')) return 0;
  row_key.remove_suffix(1);
  return parse_whole<std::size_t>(row_key.substr(at + 2)).value_or(0);
}

}  // namespace icpcheck::form
