// SPDX-License-Identifier: MIT
#include "icpcheck/zip/markup.hpp"

#include <string>
#include <string_view>

#include "support/catch.hpp"

namespace icpcheck::zip {
namespace {

TEST_CASE("markup is counted at its most: each tag and each attribute is one") {
  const auto [xml, expected] = GENERATE(table<std::string_view, std::size_t>({
      {"", 0},
      {"plain text", 0},
      {"<a/>", 1},
      {"<a></a>", 2},
      {"<a b=\"1\" c = '2'><!-- d --></a>", 5},
      {"<a b=\"x=y\"/>", 3},
      {std::string_view("<\0a\0/\0>\0", 8), 1},
  }));
  CAPTURE(std::string(xml));
  CHECK(count_markup(xml) == expected);
}

}  // namespace
}  // namespace icpcheck::zip
