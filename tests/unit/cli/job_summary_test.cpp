// SPDX-License-Identifier: MIT
// The page that GitHub shows beside a run.
#include "cli/job_summary.hpp"

#include "support/catch.hpp"
#include "unit/cli/harness.hpp"

namespace icpcheck::cli {
namespace {

/// Checks a small system; `page` is what GitHub names.
Result check_job(const TemporaryFolder& folder, const std::string& page,
                 const std::vector<std::string>& more) {
  std::vector<std::string> arguments{
      "check", folder.write("a.yaml", small_system()), "--as-of", "2022-01-01", "--only", "P4"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Result result = run_with({.job_summary = page}, arguments);
  result.err = without(folder, result.err);
  return result;
}

TEST_CASE("The report is added to the summary of the job as Markdown") {
  const TemporaryFolder folder;
  const std::string page = folder.path("page.md");
  const std::string report = check_job(folder, "", {"--format", "markdown"}).out;
  const Result first = check_job(folder, page, {"--format", "github"});
  CHECK(first.out.find("::notice title=Gap report as of 2022-01-01::") != std::string::npos);
  CHECK(folder.read("page.md") == report);
  static_cast<void>(check_job(folder, page, {"--format", "github", "-q", "-o", folder.path("g")}));
  CHECK(folder.read("page.md") == report + "\n" + report);
}

TEST_CASE("Other formats leave the summary of the job alone") {
  const TemporaryFolder folder;
  const std::string page = folder.write("page.md", "As it was.\n");
  static_cast<void>(check_job(folder, page, {"--format", "json"}));
  static_cast<void>(check_job(folder, page, {}));
  CHECK(folder.read("page.md") == "As it was.\n");
}

TEST_CASE("A summary of the job that cannot be written is a note") {
  const TemporaryFolder folder;
  const Result without_page = check_job(folder, "", {"--format", "github"});
  const Result result = check_job(folder, folder.path("missing/page.md"), {"--format", "github"});
  CHECK(result.status == without_page.status);
  CHECK(result.out == without_page.out);
  CHECK(result.err ==
        "missing/page.md: note[cli.no_job_summary]: The report was not added to the summary of the "
        "job. There is no such file or folder.\n");
}

TEST_CASE("GitHub takes a mebibyte: what is more is left out, and the page says so") {
  const TemporaryFolder folder;
  const std::size_t most = std::size_t{1} << 20U;
  const std::string before(most - 700, 'x');
  const std::string page = folder.write("page.md", before);
  static_cast<void>(check_job(folder, page, {"--format", "github"}));
  const std::string text = folder.read("page.md");
  CHECK(text.size() <= most);
  CHECK(text.size() > most - 400);
  CHECK(text.find(before + "\n# ") == 0);
  CHECK(text.ends_with("\n\nThe report is longer than GitHub shows. The rest is left out here.\n"));
  folder.write("page.md", std::string(most - 10, 'x'));
  CHECK(check_job(folder, page, {"--format", "github"}).err.empty());
  CHECK(folder.read("page.md").size() == most - 10);
}

TEST_CASE("Parts that are joined for GitHub are added, too") {
  const TemporaryFolder folder;
  const std::string part = folder.path("part.json");
  static_cast<void>(check_job(folder, "", {"-o", part}));
  const std::string page = folder.path("page.md");
  static_cast<void>(run_with({.job_summary = page}, {"merge", part, "--format", "github"}));
  CHECK(folder.read("page.md") == run_cli({"merge", part, "--format", "markdown"}).out);
}

}  // namespace
}  // namespace icpcheck::cli
