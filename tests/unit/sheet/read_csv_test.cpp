// SPDX-License-Identifier: MIT
// CSV as people really send it.
#include <string>

#include "icpcheck/base/formula.hpp"
#include "icpcheck/sheet/read.hpp"
#include "support/catch.hpp"
#include "unit/sheet/workbook_of.hpp"

namespace icpcheck::sheet {
namespace {

std::string csv(const std::string& bytes) { return read_shown(bytes, "a.csv"); }

TEST_CASE("fields and rows are parted as spreadsheets do") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"a", "t a\n"},
      {"a,b\r\nc,d\r\n", "t a | t b\nt c | t d\n"},
      {"a,b\nc,d", "t a | t b\nt c | t d\n"},
      {"a,b\rc,d\r", "t a | t b\nt c | t d\n"},
      {"a;b\n1,5;2", "t a | t b\nt 1,5 | t 2\n"},
      {"a\tb\n1,5;2\t3", "t a | t b\nt 1,5;2 | t 3\n"},
      {"\"a;b;c\",d\n", "t a;b;c | t d\n"},
      {"Questions\nAnswer; please, and soon;\n", "t Questions\nt Answer | t  please, and soon\n"},
      {"a,b;c\n", "t a | t b;c\n"},
      {"sep=;\r\na,b;c\r\n", "t a,b | t c\n"},
      {"SEP=\t\na\tb", "t a | t b\n"},
      {"sep=;x\n", "t sep= | t x\n"},
      {"sep=,", ""},
      {"\"say \"\"so\"\"\",b", "t say \"so\" | t b\n"},
      {"\"two\r\nlines\",b\r\n", "t two\nlines | t b\n"},
      {"\"\"\"\"", "t \"\n"},
      {"\"\",x", ". | t x\n"},
      {"5\" pipe,b", "t 5\" pipe | t b\n"},
      {"\"a\"b,c", "t ab | t c\n"},
      {"a,,\n,,\n,b,\n,,,,,,,\n\n", "t a\n\n. | t b\n"},
      {"\n\na", "\n\nt a\n"},
      {" a , b ", "t  a  | t  b \n"},
      {"'=1+1", "t '=1+1\n"},
  }));
  CAPTURE(bytes);
  CHECK(csv(bytes) == expected);
}

TEST_CASE("text is read whatever it was saved as") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"\xEF\xBB\xBF"
       "é,b",
       "t é | t b\n"},
      {"é", "t é\n"},
      {"caf\xE9 \x80 \x93x\x94 \x81", "t café € “x” \xEF\xBF\xBD\n"},
      {std::string("\xFF\xFE"
                   "a\0\t\0\xE9\0\r\0\n\0",
                   12),
       "t a | t é\n"},
      {std::string("\xFE\xFF\0a\0,\0\xE9", 8), "t a | t é\n"},
      {std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), "t 😀\n"},
      {std::string("\xFF\xFE\x3D\xD8"
                   "a\0",
                   6),
       "t \xEF\xBF\xBD"
       "a\n"},
      {std::string("\xFF\xFE\x00\xDE", 4), "t \xEF\xBF\xBD\n"},
      {std::string("\xFF\xFE"
                   "a\0b",
                   5),
       "t a\n"},
      {"\xEF\xBB\xBF", ""},
  }));
  CHECK(csv(bytes) == expected);
}

TEST_CASE("a file of two encodings is refused where the second begins") {
  const std::string hint =
      "      = hint: Save the sheet as CSV UTF-8 where it was filled in. Or open this file as "
      "UTF-8, "
      "correct what stands here, and save it.\n";
  const std::string start =
      "error[sheet.mixed_encoding]: Other text of the file is UTF-8, but the ";
  const auto [bytes, expected] = GENERATE_COPY(table<std::string, std::string>({
      {"\xEF\xBB\xBFJosé Müller,b\r\nx \xE9 y,d\r\n",
       "a.csv:2:3: " + start + "byte \\xE9 here is not.\n" + hint},
      {"José,caf\xE9", "a.csv:1:9: " + start + "byte \\xE9 here is not.\n" + hint},
      {"\xEF\xBB\xBF\xE9", "a.csv:1:1: " + start + "byte \\xE9 here is not.\n" + hint},
      {"\xE9 Jos\xE9\n“é”",
       "a.csv:1:1: " + start + "byte \\xE9 here and 1 behind it are not.\n" + hint},
      {"é\n" + std::string(1'235, '\x80'),
       "a.csv:2:1: " + start + "byte \\x80 here and 1,234 behind it are not.\n" + hint},
  }));
  CAPTURE(bytes);
  CHECK(csv(bytes) == expected);
}

TEST_CASE("cells know their places") {
  Diagnostics problems;
  const auto book = read_csv("a.csv", "a,b\n\"c\nd\",e\n", problems);
  REQUIRE(book);
  CHECK(book->file == "a.csv");
  REQUIRE(book->sheets.size() == 1);
  const Sheet& sheet = book->sheets.front();
  CHECK(sheet.name.empty());
  CHECK(sheet.at(2, 2).text == "e");
  CHECK(sheet.at(2, 2).row == 2);
  CHECK(sheet.at(2, 2).column == 2);
  CHECK(sheet.at(9, 9).kind == Kind::empty);
  CHECK(sheet.at(0, 1).kind == Kind::empty);
}

TEST_CASE("a quote that is not closed is shown where it begins") {
  CHECK(
      csv("a,b\r\n\"two\r\nlines\",é,\"open\r\nmore\r\n") ==
      "a.csv:3:10: error[sheet.unclosed_quote]: The quote that begins here is never closed.\n"
      "      = hint: Close it with another \", or write \"\" for one that belongs to the text.\n");
  CHECK(csv("\"a\"\"").starts_with("a.csv:1:1: error[sheet.unclosed_quote]"));
}

TEST_CASE("what is no CSV is refused") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {std::string("a,b\0c", 5),
       "a.csv: error[sheet.not_csv]: The file holds bytes that no text has.\n"
       "      = hint: Save it as CSV UTF-8.\n"},
      {"PK\x03\x04",
       "a.csv: error[sheet.not_csv]: The file is an archive or an Office document, not CSV.\n"
       "      = hint: Name an Excel workbook (.xlsx) by its own name, or save it as CSV UTF-8.\n"},
      {"%PDF-1.7",
       "a.csv: error[sheet.not_a_workbook]: The file is a PDF file, not a workbook.\n"
       "      = hint: Name an Excel workbook (.xlsx) or a CSV file.\n"},
  }));
  Diagnostics problems;
  CHECK_FALSE(read_csv("a.csv", bytes, problems));
  CHECK(shown(problems) == expected);
}

TEST_CASE("too much is refused") {
  const std::string hint = "      = hint: Send only the rows and sheets that are asked for.\n";
  const auto refusal = [&hint](const std::string& message) {
    return "a.csv: error[sheet.too_large]: " + message + "\n" + hint;
  };
  CHECK(csv(std::string(100'000, '\n') + "a") == refusal("The file has more than 100,000 rows."));
  CHECK(csv(std::string(1'000, ',') + "a") == refusal("The file has more than 1,000 columns."));
  CHECK(csv("a,\"" + std::string(32'768, 'x') + "\"") ==
        refusal("There are more than 32,767 characters in cell B1."));
  CHECK(csv("a," + std::string(32'767, 'x')).ends_with("x\n"));
  CHECK(csv(std::string(20'000'001, 'a')) == refusal("The file has more than 20 MB."));
  std::string wide;
  for (int row = 0; row < 600; ++row) wide += std::string(900, ',') + "a\n";
  CHECK(csv(wide) == refusal("The file has more than 500,000 cells."));
  CHECK(csv(std::string(200'000, '\n')).empty());
}

}  // namespace
}  // namespace icpcheck::sheet
