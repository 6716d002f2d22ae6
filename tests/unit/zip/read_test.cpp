// SPDX-License-Identifier: MIT
// What is refused of a stranger's archive, and in which words.
#include <array>
#include <cstddef>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "icpcheck/zip/zip.hpp"
#include "support/catch.hpp"
#include "unit/zip/bytes.hpp"

namespace icpcheck::zip {
namespace {

/// Why it is refused, as "too_large: It ..."; "" when it is not.
std::string why_not(std::string_view bytes, const Limits& limits = {}) {
  constexpr std::array<std::string_view, 4> reasons{"damaged", "too_large", "password", "unusual"};
  Refusal refusal;
  const auto parts = read(bytes, limits, refusal);
  CHECK(parts.has_value() == refusal.why.empty());
  if (parts) return {};
  return std::string(reasons.at(static_cast<std::size_t>(refusal.reason))) + ": " + refusal.why;
}

std::string archive_of(std::vector<Part> parts) { return write(parts); }

using Change = std::function<void(std::string&)>;

TEST_CASE("a damaged archive is refused") {
  const auto [change, expected] = GENERATE(table<Change, std::string>({
      {[](std::string& bytes) { bytes.clear(); }, "damaged: It is not a ZIP archive."},
      {[](std::string& bytes) { bytes = "Name,Post\r\n"; }, "damaged: It is not a ZIP archive."},
      {[](std::string& bytes) { bytes.insert(0, "x"); }, "damaged: It is not a ZIP archive."},
      {[](std::string& bytes) { bytes.resize(bytes.size() - 1); },
       "damaged: It is damaged or cut off."},
      {[](std::string& bytes) { bytes.resize(40); }, "damaged: It is damaged or cut off."},
      {[](std::string& bytes) { bytes.erase(32, 4); }, "damaged: It is damaged or cut off."},
      {[](std::string& bytes) { put(bytes, bytes.find(central_header), 0, 4); },
       "damaged: It is damaged or cut off."},
      {[](std::string& bytes) { put(bytes, 0, 0x04034b51, 4); },
       "damaged: It is not a ZIP archive."},
      {[](std::string& bytes) { put_in_both(bytes, 14, 16, 0x12345678, 4); },
       "damaged: It is damaged: \"a.xml\" in it cannot be unpacked."},
      {[](std::string& bytes) { put_in_both(bytes, 22, 24, 5, 4); },
       "damaged: It is damaged: \"a.xml\" in it cannot be unpacked."},
      {[](std::string& bytes) { put_in_both(bytes, 22, 24, 0xFFFFFFF0, 4); },
       "damaged: It is damaged: \"a.xml\" in it cannot be unpacked."},
      {[](std::string& bytes) { put_in_both(bytes, 18, 20, 3, 4); },
       "damaged: It is damaged: \"a.xml\" in it cannot be unpacked."},
      {[](std::string& bytes) { put(bytes, bytes.find(central_header) + 42, 7, 4); },
       "damaged: It is damaged: \"a.xml\" in it cannot be unpacked."},
      {[](std::string& bytes) { put(bytes, bytes.find("PK\x05\x06") + 10, 3, 2); },
       "damaged: It is damaged or cut off."},
  }));
  std::string bytes = archive_of({{"a.xml", "some text of a part"}, {"b.xml", "more text"}});
  change(bytes);
  CAPTURE(bytes);
  CHECK(why_not(bytes) == expected);
}

TEST_CASE("a part that is encrypted, or packed otherwise, is refused") {
  const auto [change, expected] = GENERATE(table<Change, std::string>({
      {[](std::string& bytes) { put_in_both(bytes, 6, 8, 1, 2); },
       "password: It is protected with a password: \"a\" in it is encrypted."},
      {[](std::string& bytes) { put_in_both(bytes, 6, 8, 0x2000, 2); },
       "password: It is protected with a password: \"a\" in it is encrypted."},
      {[](std::string& bytes) { put_in_both(bytes, 8, 10, 12, 2); },
       "unusual: It is packed in a way that is not read here: \"a\" by method 12."},
      {[](std::string& bytes) { put_in_both(bytes, 8, 10, 99, 2); },
       "unusual: It is packed in a way that is not read here: \"a\" by method 99."},
  }));
  std::string bytes = archive_of({{"a", "some text"}});
  change(bytes);
  CHECK(why_not(bytes) == expected);
}

TEST_CASE("a part that is stored as it is can be read") {
  std::string bytes = archive_of({{"a", ""}});
  // What deflate makes of nothing is two bytes: now they are the part itself.
  put_in_both(bytes, 8, 10, 0, 2);
  put_in_both(bytes, 22, 24, 2, 4);
  put_in_both(bytes, 14, 16, 0x6AF4413C, 4);
  Refusal refusal;
  const auto parts = read(bytes, Limits{}, refusal);
  INFO(refusal.why);
  REQUIRE(parts);
  CHECK(*parts == std::vector<Part>{{"a", std::string("\x03\x00", 2)}});
}

TEST_CASE("names that lead elsewhere are refused") {
  const auto [name, shown] = GENERATE(table<std::string, std::string>({
      {"/etc/passwd", "/etc/passwd"},
      {"../a", "../a"},
      {"xl/../../a", "xl/../../a"},
      {"xl/..", "xl/.."},
      {"C:a", "C:a"},
      {"xl\\a", "xl\\a"},
  }));
  CHECK(why_not(archive_of({{name, "x"}})) ==
        "unusual: It holds a file with a name that leads elsewhere: \"" + shown + "\".");
  CHECK(why_not(archive_of({{"a..b/..c/d..", "x"}})).empty());
}

TEST_CASE("a name cannot hide what follows it") {
  std::string bytes = archive_of({{"ab", "x"}});
  put_in_both(bytes, 30, 46, 0, 1);
  CHECK(why_not(bytes) ==
        "unusual: It holds a file with a name that leads elsewhere: \"\\u{0}b\".");
  CHECK(why_not(archive_of({{"\xE2\x80\xAE"
                             "a:",
                             "x"}})) ==
        "unusual: It holds a file with a name that leads elsewhere: \"\\u{202E}a:\".");
}

TEST_CASE("two files of one name are refused, in letters of either case") {
  CHECK(why_not(archive_of({{"xl/a.xml", "1"}, {"XL/A.xml", "2"}})) ==
        "unusual: It holds two files of the name \"XL/A.xml\".");
}

TEST_CASE("folders are no parts") {
  Refusal refusal;
  const auto parts = read(archive_of({{"xl/", ""}, {"xl/a", "x"}}), Limits{}, refusal);
  REQUIRE(parts);
  CHECK(*parts == std::vector<Part>{{"xl/a", "x"}});
  CHECK(why_not(archive_of({{"xl/", "x"}})) ==
        "damaged: It is damaged: \"xl/\" in it cannot be unpacked.");
}

TEST_CASE("what takes too much is refused") {
  const std::string text = "abcdefghij";
  const std::string bytes = archive_of({{"a", text + text}, {"b", text + text}});
  const auto [limits, expected] = GENERATE(table<Limits, std::string>({
      {{.archive_bytes = 99}, "too_large: It has more than 99 bytes."},
      {{.parts = 1}, "too_large: It holds more than 1 file."},
      {{.part_bytes = 19}, "too_large: \"a\" in it unpacks to more than 19 bytes."},
      {{.all_bytes = 39}, "too_large: It unpacks to more than 39 bytes."},
      {{.parts = 2, .part_bytes = 20, .all_bytes = 40}, ""},
  }));
  CHECK(why_not(bytes, limits) == expected);
}

TEST_CASE("a bomb is refused before it is unpacked, whatever it says of its size") {
  std::string bytes = archive_of({{"bomb", std::string(31'000'000, '\0')}});
  CHECK(bytes.size() < 100'000);
  CHECK(why_not(bytes) == "too_large: \"bomb\" in it unpacks to more than 200 times its size.");
  put_in_both(bytes, 18, 20, 0xFFFFFFF0, 4);
  CHECK_FALSE(why_not(bytes).empty());
  Limits limits;
  limits.ratio = 10'000;
  limits.part_bytes = 2'000'000;
  CHECK(why_not(archive_of({{"bomb", std::string(31'000'000, '\0')}}), limits) ==
        "too_large: \"bomb\" in it unpacks to more than 2 MB.");
}

TEST_CASE("no bytes do harm") {
  const std::string good = archive_of({{"a.xml", "some text of a part, some text"},
                                       {"xl/b.xml", std::string(3'000, 'b')},
                                       {"c", ""}});
  std::mt19937 random(15);  // NOLINT(cert-*): the same each time
  const auto below = [&random](std::size_t end) { return random() % end; };
  std::size_t refused = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes = good;
    for (std::size_t change = 0; change <= below(4); ++change) {
      bytes[below(bytes.size())] = static_cast<char>(below(256));
    }
    if (below(8) == 0) bytes.resize(below(bytes.size()));
    if (below(8) == 0) bytes.insert(below(bytes.size() + 1), good, below(good.size()), below(50));
    Refusal refusal;
    if (!read(bytes, Limits{}, refusal)) ++refused;
  }
  CHECK(refused > 2'000);
}

}  // namespace
}  // namespace icpcheck::zip
