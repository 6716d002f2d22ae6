// SPDX-License-Identifier: MIT
// Texts that are shared, and texts that last by themselves.
#include "icpcheck/base/shared_text.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"

namespace icpcheck {

TEST_CASE("a shared text is one text for all that hold it") {
  const SharedText text(std::string("a text that is too long for a string to hold it inside"));
  const SharedText copy = text;
  CHECK(copy.text().data() == text.text().data());
  CHECK(copy == text);
}

TEST_CASE("a text that lasts is not copied") {
  constexpr std::string_view text = "in the program";
  const SharedText lasting = SharedText::lasting(text);
  CHECK(lasting.text().data() == text.data());
  CHECK(lasting == SharedText("in the program"));
  CHECK(lasting.size() == 14);
}

TEST_CASE("a shared text stands wherever a text does") {
  const SharedText text("b");
  CHECK(SharedText().empty());
  CHECK(SharedText() == "");
  CHECK(text == "b");
  CHECK(text == std::string("b"));
  CHECK(text != std::string_view("a"));
  CHECK(text < SharedText("c"));
  CHECK("a" + text + "c" + text == "abcb");
  CHECK('a' + text == "ab");
  CHECK(fmt::format("{:>3}", text) == "  b");
  const std::string copy = text;
  CHECK(copy == "b");
}

}  // namespace icpcheck
