// SPDX-License-Identifier: MIT
// No bytes do harm: good files are damaged thousands of times, outside and inside their archives.
#include <random>
#include <string>

#include "icpcheck/sheet/read.hpp"
#include "icpcheck/sheet/write.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  /// A few bytes changed, copied to another place, taken away, or all behind a place cut off.
  void to(std::string& bytes) {
    for (std::size_t change = 0; change <= below(4) && !bytes.empty(); ++change) {
      const std::size_t at = below(bytes.size());
      const std::size_t size = below(40);
      switch (below(5)) {
        case 0:
          bytes[at] = static_cast<char>(below(256));
          break;
        case 1:
          bytes[at] = signs[below(signs.size())];
          break;
        case 2:
          bytes.insert(below(bytes.size()), bytes.substr(at, size));
          break;
        case 3:
          bytes.erase(at, size);
          break;
        default:
          if (below(10) == 0) bytes.resize(at);
      }
    }
  }

 private:
  static constexpr std::string_view signs = "<>\"&;,\n\r019-:AZ\t=/";
  std::mt19937 random_;
};

/// Reads and asks for all that was read.
void read_all(const std::string& bytes, std::size_t& refused) {
  Diagnostics problems;
  const auto book = read("a", bytes, problems);
  CHECK(book.has_value() != problems.has_errors());
  if (!book) ++refused;
  if (book && !book->sheets.empty()) shown(book->sheets.front());
  shown(problems);
}

std::string a_workbook() {
  Page page{.name = "Chair", .columns = {{.title = "Question"}, {.title = "Answer"}}};
  page.rows = {{{{std::string("who?")}, {parse_date("2021-12-07").value()}}}, {{{7.5}, {true}}}};
  page.validations = {{{2, 2, 9, 2}, {"Yes", "No"}}};
  page.table = "Members";
  return write_xlsx({.title = "T", .pages = {page, {.name = "M"}}});
}

TEST_CASE("a workbook with damaged bytes does no harm") {
  Damage damage(15);
  const std::string good = a_workbook();
  std::size_t refused = 0;
  for (int i = 0; i < 4'000; ++i) {
    std::string bytes = good;
    damage.to(bytes);
    read_all(bytes, refused);
  }
  CHECK(refused > 1'000);
}

TEST_CASE("a workbook with damaged parts does no harm") {
  Damage damage(16);
  Parts good = parts_of(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44537</v></c>"
      "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r></is></c><c r=\"B2\">"
      "<f t=\"array\" ref=\"B2:B3\">1</f><v>2</v></c></row></sheetData><mergeCells>"
      "<mergeCell ref=\"A2:B2\"/></mergeCells>");
  std::size_t refused = 0;
  for (int i = 0; i < 1'500; ++i) {
    Parts parts = good;
    damage.to(parts[damage.below(parts.size())].bytes);
    read_all(zip::write(parts), refused);
  }
  CHECK(refused > 200);
  CHECK(refused < 1'300);
}

TEST_CASE("damaged CSV does no harm") {
  Damage damage(17);
  const std::string good =
      "\xEF\xBB\xBFQuestion;Answer;Date\r\n\"who; \"\"she\"\"?\";yes;7/12/2021\r\n'=1;;caf\xE9\n";
  std::size_t refused = 0;
  for (int i = 0; i < 10'000; ++i) {
    std::string bytes = good;
    damage.to(bytes);
    if (damage.below(10) == 0) bytes.insert(0, damage.below(2) == 0 ? "\xFF\xFE" : "\xFE\xFF");
    read_all(bytes, refused);
  }
  CHECK(refused > 100);
  CHECK(refused < 9'000);
}

}  // namespace
}  // namespace icpcheck::sheet
