// SPDX-License-Identifier: MIT
// Fields of CSV: quoting, formulas, length.
#include "icpcheck/report/csv_writer.hpp"

#include <sstream>

#include "support/catch.hpp"

namespace icpcheck::report {
namespace {

std::string field(std::string_view text) {
  std::ostringstream out;
  CsvWriter csv(out);
  csv.text(text);
  csv.end_row();
  csv.finish();
  const std::string written = out.str();
  REQUIRE(written.ends_with("\r\n"));
  return written.substr(0, written.size() - 2);
}

}  // namespace

TEST_CASE("a field is quoted where it has to be") {
  struct Case {
    std::string text;
    std::string written;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"plain é 日", "plain é 日"},
           Case{"a,b", "\"a,b\""},
           Case{"say \"so\"", "\"say \"\"so\"\"\""},
           Case{"two\nlines", "two\\nlines"},
           Case{"\x1b[31m\xE2\x80\xAE\xFF", "\\u{1B}[31m\\u{202E}\\xFF"},
           Case{"=1+1", "'=1+1"},
           Case{"+1", "'+1"},
           Case{"-1", "'-1"},
           Case{"@x,y", "\"'@x,y\""},
           Case{"＝1", "'＝1"},
           Case{"'=1", "''=1"},
           Case{"'tis", "'tis"},
           Case{"\t=1", "\\t=1"},
           Case{"\r=1", "\\u{D}=1"},
           Case{"a=1", "a=1"},
       }) {
    CHECK(field(c.text) == c.written);
  }
}

TEST_CASE("a field is cut between characters before a spreadsheet would cut it") {
  CHECK(field(std::string(32'000, 'x')) == std::string(32'000, 'x'));
  CHECK(field(std::string(32'001, 'x')) == std::string(32'000, 'x') + " (cut)");
  CHECK(field(std::string(31'999, 'x') + "é") == std::string(31'999, 'x') + " (cut)");
}

TEST_CASE("pieces, items and numbers make fields and rows") {
  std::ostringstream out;
  CsvWriter csv(out);
  csv.add_item("a");
  csv.add_item("b");
  csv.add(", c");
  csv.end_field();
  csv.end_field();
  csv.number(-6);
  csv.end_row();
  csv.end_field();
  csv.text("x");
  csv.end_row();
  csv.finish();
  CHECK(out.str() == "\"a; b, c\",,-6\r\n,x\r\n");
}

}  // namespace icpcheck::report
