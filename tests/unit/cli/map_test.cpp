// SPDX-License-Identifier: MIT
// `icpcheck map` and `icpcheck check --format html`, as they are typed.
#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

TEST_CASE("A map goes to the terminal as SVG, or to files in several formats") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result drawn = run_cli({"map", file});
  CHECK(drawn.status == all_well);
  CHECK(drawn.err.empty());
  CHECK(drawn.out.find("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ") == 0);
  const Result written = run_cli({"map", file, "--format", "dot", "--format", "mermaid", "-o",
                                  folder.path("a.dot"), "-o", folder.path("a.mmd")});
  CHECK(written.status == all_well);
  CHECK(written.out.empty());
  CHECK(folder.read("a.dot").find("digraph governance {\n") == 0);
  CHECK(folder.read("a.mmd").find("flowchart LR\n") == 0);
}

TEST_CASE("A map is of all descriptions that are named, and of those that can be read") {
  const TemporaryFolder folder;
  folder.write("a.yaml", small_system("", "a"));
  folder.write("b.yaml", small_system("icp:\n  name: The B Partnership\n", "b"));
  folder.write("c.yaml", small_system("icb: yes\n", "c"));
  const Result result = run_cli({"map", folder.path(), "--format", "dot"});
  CHECK(result.status == not_checked);
  CHECK(result.err.find("error[schema.wrong_type]") != std::string::npos);
  CHECK(result.out.find("cluster_2") != std::string::npos);
  CHECK(result.out.find("The B Partnership") != std::string::npos);
  CHECK(result.out.find("cluster_3") == std::string::npos);
}

TEST_CASE("A map has formats of its own") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.yaml", small_system());
  const Result unknown = run_cli({"map", file, "--format", "png"});
  CHECK(unknown.status == not_checked);
  CHECK(unknown.err ==
        "error[cli.unknown_format]: \"png\" is not a value of --format.\n"
        "      = hint: Known are: svg, dot and mermaid. For help: icpcheck map --help\n");
  const Result misnamed = run_cli({"map", file, "-o", "a.html"});
  CHECK(misnamed.status == not_checked);
  CHECK(misnamed.err ==
        "error[cli.format_of_name]: The name \"a.html\" says html, which cannot be written here.\n"
        "      = hint: Known are: svg, dot and mermaid. To write one of them under that name, name "
        "it with --format.\n");
  CHECK(run_cli({"map", file, "--format", "svg", "-o", file})
            .err.find("error[cli.output_is_input]") == 0);
  CHECK(run_cli({"map"}).status == not_checked);
}

TEST_CASE("A report goes to a file as HTML, with the exit status of any format") {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.yaml", small_system("evidence:\n  - id: paper\n    title: The paper\n    url: "
                             "https://example.org/paper\n    supports:\n      - name\n"));
  const std::string page = folder.path("a.html");
  const Result result = run_cli(
      {"check", file, "--as-of", "2022-10-01", "--only", "E2", "--format", "html", "-o", page});
  CHECK(result.status == falls_short);
  CHECK(folder.read("a.html").find("<!DOCTYPE html>\n<html lang=\"en-GB\">") == 0);
}

}  // namespace
}  // namespace icpcheck::cli
