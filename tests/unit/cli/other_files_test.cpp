// SPDX-License-Identifier: MIT
// Files of another kind in the place of a list, a baseline or a report: one sentence says so.
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// A file that is no text, by its first bytes.
struct Other {
  std::string name;
  std::string bytes;
  std::string is;
};

const std::vector<Other> others{
    {"a.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF file"},
    {"a.docx", std::string{"PK\x03\x04\0\0word/document.xml", 23}, "a Word document"},
    {"a.png", std::string{"\x89PNG\r\n\x1A\n\0\0\0", 11}, "a picture"},
    {"a.rtf", "{\\rtf1\\ansi Boards}", "an RTF document"},
    {"a.json.gz", "\x1F\x8B\x08 bytes", "a gzip archive"},
};

TEST_CASE("A document in the place of a list or a report is named as what it is") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  const std::string list_hint =
      "      = hint: A list has the name of a file or folder on each line.\n";
  const std::string report_hint =
      "      = hint: Name a JSON report: icpcheck check FILE -o report.json writes one.\n";
  for (const Other& other : others) {
    CAPTURE(other.name);
    folder.write(other.name, other.bytes);
    const std::string list =
        other.name + ": error[cli.binary]: The list is " + other.is + ", not text.\n" + list_hint;
    const std::string report = other.name + ": error[cli.binary]: The report is " + other.is +
                               ", not text.\n" + report_hint;
    const Result listed = run_cli({"check", "--files-from", other.name});
    CHECK(listed.status == 2);
    CHECK(listed.err == list);
    const Result known = run_cli({"check", "a.yaml", "--baseline", other.name});
    CHECK(known.status == 2);
    CHECK(known.err == report);
    const Result part = run_cli({"merge", other.name});
    CHECK(part.status == 2);
    CHECK(part.err == report);
    const Result compared = run_cli({"diff", other.name, "a.yaml", "-q"});
    CHECK(compared.status == 2);
    CHECK(compared.err.find(": The " + std::string{other.name == "a.rtf" ? "report" : "file"} +
                            " is " + other.is + ", not text.\n") != std::string::npos);
  }
}

TEST_CASE("A file of our own in the place of a list is named as what it is") {
  const TemporaryFolder folder;
  const test::WorkingFolder there{folder.path()};
  folder.write("a.yaml", small_system());
  folder.write("profile.yaml", "format: icpcheck/profile/1\nfail_on: should\n");
  static_cast<void>(run_cli({"check", "a.yaml", "-o", "report.json"}));
  const auto said_of = [](const std::string& file) {
    const Result result = run_cli({"check", "--files-from", file});
    CHECK(result.status == 2);
    return result.err;
  };
  CHECK(said_of("a.yaml") ==
        "a.yaml: error[cli.not_a_list]: The list is a description, not a list of files.\n"
        "      = hint: To check it, name it without --files-from.\n");
  CHECK(said_of("profile.yaml") ==
        "profile.yaml: error[cli.not_a_list]: The list is a profile, not a list of files.\n"
        "      = hint: A list has the name of a file or folder on each line.\n");
  CHECK(said_of("report.json") ==
        "report.json: error[cli.not_a_list]: The list is a report, not a list of files.\n"
        "      = hint: A list has the name of a file or folder on each line.\n");
}

}  // namespace
}  // namespace icpcheck::cli
