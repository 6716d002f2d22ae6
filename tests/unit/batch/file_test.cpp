// SPDX-License-Identifier: MIT
// Reading and writing files, and what the world refuses.
#include "icpcheck/batch/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::batch {
namespace {

std::string text_of(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems.items()) text += to_text(problem);
  return text;
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

TEST_CASE("A file is read as a whole, up to one byte over the limit") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.yaml", std::string(100'000, 'x'));
  Diagnostics problems;
  CHECK(read_file(path, 1'000'000, problems).value().size() == 100'000);
  CHECK(read_file(path, 100'000, problems).value().size() == 100'000);
  CHECK(read_file(path, 99'998, problems).value().size() == 99'999);
  CHECK(problems.items().empty());
}

TEST_CASE("What cannot be read is refused at once, with a sentence") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  struct Example {
    std::string path;
    std::string expected;
  };
  const std::vector<Example> examples{
      {folder.path("missing"), "error[batch.not_found]: There is no such file or folder.\n"},
      {folder.path(), "error[batch.cannot_read]: This is a folder, not a file.\n"},
      {pipe,
       "error[batch.not_a_file]: This is not a file that can be read as a whole.\n"
       "      = hint: To read what another program writes, pipe it in and write - for the file.\n"},
      {"/dev/null",
       "error[batch.not_a_file]: This is not a file that can be read as a whole.\n"
       "      = hint: To read what another program writes, pipe it in and write - for the file.\n"},
  };
  for (const Example& example : examples) {
    Diagnostics problems;
    CHECK_FALSE(read_file(example.path, 100, problems).has_value());
    CHECK(text_of(problems) == example.path + ": " + example.expected);
  }
}

TEST_CASE("A file without permission is refused") {
  if (::geteuid() == 0) return;  // root may read everything
  const TemporaryFolder folder;
  const std::string path = folder.write("a.yaml", "x");
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  Diagnostics problems;
  CHECK_FALSE(read_file(path, 100, problems).has_value());
  CHECK(text_of(problems) ==
        path +
            ": error[batch.cannot_read]: You do not have permission to use this file or folder.\n");
}

TEST_CASE("A file is replaced as a whole and keeps its mode") {
  const TemporaryFolder folder;
  const std::string path = folder.write("report.txt", "an older and longer report");
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  Diagnostics problems;
  CHECK(write_file(path, "new", problems));
  CHECK(folder.read("report.txt") == "new");
  CHECK(mode_of(path) == 0640);
  CHECK(folder.names() == std::vector<std::string>{"report.txt"});
}

TEST_CASE("A new file has the usual mode") {
  const TemporaryFolder folder;
  const mode_t mask = ::umask(022);
  Diagnostics problems;
  CHECK(write_file(folder.path("report.txt"), "new", problems));
  ::umask(mask);
  CHECK(folder.read("report.txt") == "new");
  CHECK(mode_of(folder.path("report.txt")) == 0644);
}

TEST_CASE("Through a link the file is replaced, not the link") {
  const TemporaryFolder folder;
  folder.write("real.txt", "old");
  std::filesystem::create_symlink("real.txt", folder.path("link.txt"));
  std::filesystem::create_symlink("later.txt", folder.path("dangling.txt"));
  Diagnostics problems;
  CHECK(write_file(folder.path("link.txt"), "new", problems));
  CHECK(write_file(folder.path("dangling.txt"), "later", problems));
  CHECK(std::filesystem::is_symlink(folder.path("link.txt")));
  CHECK(folder.read("real.txt") == "new");
  CHECK(folder.read("later.txt") == "later");
}

TEST_CASE("What cannot be written is reported, and nothing is left behind") {
  const TemporaryFolder folder;
  struct Example {
    std::string path;
    std::string expected;
  };
  const std::vector<Example> examples{
      {folder.path("missing/report.txt"), "There is no such file or folder."},
      {folder.path(), "This is a folder, not a file."},
      {"/dev/full", "The disk is full."},
  };
  for (const Example& example : examples) {
    Diagnostics problems;
    CHECK_FALSE(write_file(example.path, "text", problems));
    CHECK(text_of(problems) ==
          example.path + ": error[batch.cannot_write]: " + example.expected + "\n");
  }
  CHECK(folder.names().empty());
}

TEST_CASE("When the new content cannot be kept, the old file stays and no part is left") {
  const TemporaryFolder folder;
  const std::string path = folder.write("report.txt", "old");
  struct rlimit before {};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const struct rlimit small { 10, before.rlim_max };
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  Diagnostics problems;
  const bool written = write_file(path, std::string(100, 'x'), problems);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK_FALSE(written);
  CHECK(text_of(problems) ==
        path + ": error[batch.cannot_write]: The system says: File too large.\n");
  CHECK(folder.read("report.txt") == "old");
  CHECK(folder.names() == std::vector<std::string>{"report.txt"});
}

TEST_CASE("A part that another run left behind is in nobody's way") {
  const TemporaryFolder folder;
  const std::string part = ".report.txt." + std::to_string(::getpid()) + "-0.part";
  folder.write(part, "somebody else's");
  Diagnostics problems;
  CHECK(write_file(folder.path("report.txt"), "new", problems));
  CHECK(folder.read("report.txt") == "new");
  CHECK(folder.read(part) == "somebody else's");
}

TEST_CASE("Two paths to one file are the same file") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.yaml", "");
  folder.write("b.yaml", "");
  CHECK(same_file(path, folder.path("./a.yaml")));
  CHECK_FALSE(same_file(path, folder.path("b.yaml")));
  CHECK_FALSE(same_file(path, folder.path("missing.yaml")));
}

}  // namespace
}  // namespace icpcheck::batch
