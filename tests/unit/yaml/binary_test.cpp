// SPDX-License-Identifier: MIT
// Files that are no text: one sentence says what they are.
#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "unit/yaml/reading.hpp"

namespace icpcheck::yaml {
namespace {

using namespace std::string_literals;

struct Example {
  std::string bytes;
  std::string is;
};

TEST_CASE("a file that is no text is named by what it is") {
  const std::string zip = "PK\x03\x04\x14\0\x06\0"s;
  const std::string office = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0"s;
  const Example example = GENERATE_COPY(
      Example{"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "a PDF file"},
      Example{"{\\rtf1\\ansi Minutes}", "an RTF document"},
      Example{zip + "[Content_Types].xml...word/document.xml", "a Word document"},
      Example{zip + "[Content_Types].xml...xl/workbook.xml", "an Excel workbook"},
      Example{zip + "[Content_Types].xml...ppt/slides", "a PowerPoint presentation"},
      Example{zip + "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"},
      Example{office + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, "a Word document"},
      Example{office + "W\0o\0r\0k\0b\0o\0o\0k\0"s, "an Excel workbook"},
      Example{office, "an Office document"});
  CAPTURE(example.is);
  CHECK(problems_of(example.bytes) ==
        "t.yaml: error[yaml.binary]: The file is " + example.is +
            ", not text.\n      = hint: Write what it says into a text file. \"icpcheck init\" "
            "writes one to fill in.\n");
}

TEST_CASE("what nobody writes down is named, too") {
  const Example example = GENERATE(
      Example{"PK\x03\x04\x14\0minutes.txt"s,
              "a ZIP archive, not text.\n      = hint: Unpack it, and name the files that were in "
              "it.\n"},
      Example{"\x89PNG\r\n\x1A\n",
              "a picture, not text.\n      = hint: Name a file that is "
              "text.\n"},
      Example{"\x01\x02\x03\x04text\0"s,
              "a binary file, not text.\n      = hint: Name a file that "
              "is text.\n"});
  CHECK(problems_of(example.bytes) == "t.yaml: error[yaml.binary]: The file is " + example.is);
}

TEST_CASE("that a file is no text is said before that it is too large") {
  CHECK(problems_of("%PDF-" + std::string(2'000'000, 'x')).find("error[yaml.binary]") !=
        std::string::npos);
}

}  // namespace
}  // namespace icpcheck::yaml
