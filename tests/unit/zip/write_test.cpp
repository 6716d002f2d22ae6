// SPDX-License-Identifier: MIT
// What is packed is unpacked as it was, and the same parts give the same bytes.
#include <string>
#include <vector>

#include "icpcheck/zip/zip.hpp"
#include "support/catch.hpp"

namespace icpcheck::zip {
namespace {

TEST_CASE("what is packed is unpacked as it was") {
  const std::vector<Part> parts = GENERATE(values<std::vector<Part>>({
      {},
      {{"empty", ""}},
      {{"a.xml", "<a/>"}, {"xl/b.xml", std::string(100'000, 'b')}, {"c", std::string(1, '\0')}},
      {{"Übersicht.txt", "names may be written in any script"}},
  }));
  Refusal refusal;
  const auto read_again = read(write(parts), Limits{}, refusal);
  REQUIRE(read_again);
  CHECK(*read_again == parts);
}

TEST_CASE("an archive tells neither its day nor its machine") {
  const std::string bytes = write(std::vector<Part>{{"a", "b"}});
  CHECK(bytes == write(std::vector<Part>{{"a", "b"}}));
  const std::string time_and_day{"\x00\x00\x21\x00", 4};
  const std::size_t central = bytes.find("PK\x01\x02");
  CHECK(bytes.substr(10, 4) == time_and_day);
  CHECK(bytes.substr(central + 12, 4) == time_and_day);
  CHECK(bytes.substr(central + 4, 2) == std::string("\x14\x00", 2));  // made by
  CHECK(bytes.substr(central + 38, 4) == std::string(4, '\0'));       // rights
}

TEST_CASE("names beyond ASCII are marked as UTF-8") {
  CHECK((write(std::vector<Part>{{"é", ""}})[7] & 0x08) != 0);
  CHECK((write(std::vector<Part>{{"e", ""}})[7] & 0x08) == 0);
}

}  // namespace
}  // namespace icpcheck::zip
