// SPDX-License-Identifier: MIT
// Work by several threads: every item once, results in order, failures and interruptions told.
#include "batch/in_order.hpp"

#include <stdexcept>

#include "support/catch.hpp"

namespace icpcheck::batch {
namespace {

TEST_CASE("Results come in the order of the items, whoever made them") {
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
    std::atomic<std::size_t> worked{0};
    std::atomic<bool> each_is_a_worker{true};  // the library of the tests knows one thread
    std::vector<std::size_t> taken;
    InOrder<std::size_t>(
        1000, jobs, nullptr,
        [&](std::size_t item, std::size_t worker) {
          ++worked;
          if (worker >= jobs) each_is_a_worker = false;
          if (item % 50 == 0) std::this_thread::yield();
          return item * 2;
        },
        [&](std::size_t item, std::size_t&& result) {
          CHECK(result == item * 2);
          taken.push_back(item);
        })
        .run();
    CHECK(each_is_a_worker);
    CHECK(worked == 1000);
    REQUIRE(taken.size() == 1000);
    for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
  }
}

TEST_CASE("After a stop no item is begun, and those that were are taken") {
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{3}}) {
    std::atomic<bool> stop{false};
    std::atomic<std::size_t> begun{0};
    std::size_t taken = 0;
    InOrder<int>(
        1000, jobs, &stop,
        [&](std::size_t item, std::size_t) {
          ++begun;
          if (item == 10) stop = true;
          return 0;
        },
        [&](std::size_t item, int&&) { CHECK(item == taken++); })
        .run();
    CHECK(taken == begun);
    CHECK(taken >= 11);
    CHECK(taken < 1000);
  }
}

TEST_CASE("What a worker throws comes out, and the others end") {
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{4}}) {
    InOrder<int> work(
        100, jobs, nullptr,
        [](std::size_t item, std::size_t) -> int {
          if (item == 5) throw std::runtime_error("a defect");
          return 0;
        },
        [](std::size_t, int&&) {});
    CHECK_THROWS_AS(work.run(), std::runtime_error);
  }
}

TEST_CASE("No items are no work") {
  InOrder<int>(
      0, 4, nullptr, [](std::size_t, std::size_t) { return 1; }, [](std::size_t, int&&) { FAIL(); })
      .run();
}

}  // namespace
}  // namespace icpcheck::batch
