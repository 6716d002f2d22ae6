// SPDX-License-Identifier: MIT
// `icpcheck brief` as a Word document, and --template.
#include <filesystem>
#include <map>

#include "icpcheck/system/file.hpp"
#include "icpcheck/zip/zip.hpp"
#include "support/catch.hpp"
#include "support/working_folder.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

std::map<std::string, std::string> parts_of(const std::string& bytes) {
  zip::Refusal refusal;
  const auto parts = zip::read(bytes, {}, refusal);
  REQUIRE(parts);
  std::map<std::string, std::string> named;
  for (const zip::Part& part : *parts) named[part.name] = part.bytes;
  return named;
}

std::string bytes_of(const std::string& file) {
  Diagnostics problems;
  return system::read_file(file, 10'000'000, problems).value_or("");
}

/// A folder with a description, in which the commands run.
struct Scene {
  TemporaryFolder folder;
  test::WorkingFolder there{folder.path()};

  Scene() { folder.write("a.yaml", small_system()); }
  static Result brief(std::vector<std::string> more, const Terminal& terminal = {}) {
    more.insert(more.begin(), {"brief", "a.yaml", "--as-of", "2022-10-01"});
    return run_with(terminal, more);
  }
};

TEST_CASE("a paper is a Word document by the name of its file, the same on each run") {
  const Scene scene;
  const Result written = scene.brief({"-o", "paper.docx"});
  CHECK(written.err.empty());
  CHECK(written.status == 0);
  CHECK(written.out.empty());
  const std::string bytes = bytes_of("paper.docx");
  const auto parts = parts_of(bytes);
  CHECK(
      parts.at("docProps/core.xml")
          .find("<dc:title>A system: draft report on the integrated care partnership</dc:title>") !=
      std::string::npos);
  const std::string& document = parts.at("word/document.xml");
  CHECK(document.find(" descr=\"A map of 2 boards of A system and of how they hang together. The "
                      "table after it says the same in words.\"") != std::string::npos);
  CHECK(document.find(">The boards of A system and how they hang together<") != std::string::npos);
  CHECK(scene.brief({"-o", "again.docx"}).status == 0);
  CHECK(bytes_of("again.docx") == bytes);
}

TEST_CASE("a document goes into a pipe, but not to a terminal") {
  const Scene scene;
  const Result piped = scene.brief({"--format", "docx"});
  CHECK(piped.err.empty());
  CHECK(parts_of(piped.out).count("word/document.xml") == 1);
  const Terminal terminal{.out_is_terminal = true};
  const Result refused = scene.brief({"--format", "docx"}, terminal);
  CHECK(refused.status == 2);
  CHECK(refused.out.empty());
  CHECK(refused.err ==
        "error[cli.docx_to_terminal]: A terminal cannot show a Word document.\n"
        "      = hint: Give it a file: -o paper.docx.\n");
  CHECK(scene.brief({"-o", "paper.docx"}, terminal).status == 0);
}

TEST_CASE("a template gives its styles") {
  const Scene scene;
  CHECK(scene.brief({"-o", "council.docx"}).status == 0);
  const Result written = scene.brief({"-o", "paper.docx", "--template", "council.docx"});
  CHECK(written.err.empty());
  CHECK(written.status == 0);
  const auto council = parts_of(bytes_of("council.docx"));
  const auto paper = parts_of(bytes_of("paper.docx"));
  CHECK(paper.at("word/styles.xml") == council.at("word/styles.xml"));
  CHECK(paper.at("word/footer-default.xml").find("NUMPAGES") != std::string::npos);
}

TEST_CASE("a template that cannot be used is refused before anything is read") {
  const Scene scene;
  scene.folder.write("text.docx", "no document");
  struct Row {
    std::vector<std::string> arguments;
    std::string error;
  };
  for (const Row& row : {
           Row{{"--template", "text.docx"},
               "error[cli.template_without_docx]: --template is for Word documents, and the paper "
               "is written as markdown.\n      = hint: Write it as one: -o paper.docx.\n"},
           Row{{"-o", "p.docx", "--template", "none.docx"},
               "none.docx: error[batch.not_found]: There is no such file or folder.\n"},
           Row{{"-o", "p.docx", "--template", "text.docx"},
               "text.docx: error[paper.not_docx]: The template \"text.docx\" is not a Word "
               "document.\n      = hint: Give a .docx file.\n"},
           Row{{"-o", "text.docx", "--template", "text.docx"},
               "error[cli.file_exists]: There is a file \"text.docx\" already, and it is left as "
               "it "
               "is.\n"},
       }) {
    const Result result = scene.brief(row.arguments);
    CHECK(result.status == 2);
    CHECK(result.err.find(row.error) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists("p.docx"));
  }
}

}  // namespace
}  // namespace icpcheck::cli
