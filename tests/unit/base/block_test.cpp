// SPDX-License-Identifier: MIT
// Values that are owned, and values that lie somewhere for good.
#include "icpcheck/base/block.hpp"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace icpcheck {
namespace {

using Numbers = Block<std::uint32_t>;

constexpr std::array<std::uint32_t, 3> three{1, 2, 3};

std::vector<std::uint32_t> values_of(const Numbers& numbers) {
  return {numbers.begin(), numbers.end()};
}

}  // namespace

TEST_CASE("a block grows by single values and by several") {
  Numbers numbers;
  CHECK(numbers.empty());
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 100; ++i) {
    numbers.push_back(i);
    expected.push_back(i);
    numbers.append(three);
    expected.insert(expected.end(), three.begin(), three.end());
  }
  CHECK(values_of(numbers) == expected);
  CHECK(numbers.size() == 400);
  CHECK(numbers[396] == 99);
}

TEST_CASE("a block takes values of its own") {
  Numbers numbers;
  numbers.append(three);
  numbers.append(numbers.view());
  numbers.push_back(numbers[2]);
  CHECK(values_of(numbers) == std::vector<std::uint32_t>{1, 2, 3, 1, 2, 3, 3});
}

TEST_CASE("a block that lasts copies nothing until something is added") {
  const Numbers lasting = Numbers::lasting(three);
  CHECK(lasting.data() == three.data());
  Numbers copy = lasting;
  CHECK(copy.data() == three.data());
  copy.push_back(4);
  CHECK(values_of(copy) == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(values_of(lasting) == std::vector<std::uint32_t>{1, 2, 3});
}

TEST_CASE("a copy of a block has values of its own, and a moved one those that were there") {
  Numbers first;
  first.append(three);
  Numbers second = first;
  second.push_back(4);
  CHECK(values_of(first) == std::vector<std::uint32_t>{1, 2, 3});
  const std::uint32_t* place = second.data();
  const Numbers third = std::move(second);
  CHECK(third.data() == place);
  first = third;
  CHECK(values_of(first) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

}  // namespace icpcheck
