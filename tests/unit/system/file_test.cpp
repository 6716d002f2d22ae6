// SPDX-License-Identifier: MIT
// Reading and writing files, and what the world refuses.
#include "icpcheck/system/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "icpcheck/system/output_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/unprivileged.hpp"

namespace icpcheck::system {
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
       "      = hint: Save what it holds in a file. Descriptions, reports and lists can also be "
       "piped "
       "in: write - for the file.\n"},
      {"/dev/null",
       "error[batch.not_a_file]: This is not a file that can be read as a whole.\n"
       "      = hint: Save what it holds in a file. Descriptions, reports and lists can also be "
       "piped "
       "in: write - for the file.\n"},
  };
  for (const Example& example : examples) {
    Diagnostics problems;
    CHECK_FALSE(read_file(example.path, 100, problems).has_value());
    CHECK(text_of(problems) == example.path + ": " + example.expected);
  }
}

TEST_CASE("A link is followed or refused, as it is asked for") {
  const TemporaryFolder folder;
  folder.write("real/a.yaml", "content");
  std::filesystem::create_symlink("real/a.yaml", folder.path("link"));
  std::filesystem::create_symlink("nowhere", folder.path("dangling"));
  std::filesystem::create_directory_symlink("real", folder.path("folder"));
  Diagnostics problems;
  CHECK(read_file(folder.path("link"), 100, problems).value() == "content");
  CHECK(read_file(folder.path("folder/a.yaml"), 100, problems, Links::refused).value() ==
        "content");
  CHECK(problems.items().empty());
  for (const std::string& path : {folder.path("link"), folder.path("dangling")}) {
    Diagnostics refused;
    CHECK_FALSE(read_file(path, 100, refused, Links::refused).has_value());
    CHECK(text_of(refused) == path +
                                  ": error[batch.is_link]: This is a link, which could lead to any "
                                  "file, so it was not followed.\n"
                                  "      = hint: Put the file itself in its place.\n");
  }
}

/// Into which somebody else may write.
void open_to_all(const TemporaryFolder& folder) {
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
}

TEST_CASE("A file without permission is neither read nor replaced") {
  const TemporaryFolder folder;
  open_to_all(folder);
  const std::string path = folder.write("a.yaml", "x");
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  Diagnostics problems;
  {
    const test::Unprivileged somebody;
    CHECK_FALSE(read_file(path, 100, problems).has_value());
    CHECK_FALSE(write_file(path, "new", problems));
  }
  REQUIRE(::chmod(path.c_str(), 0600) == 0);
  CHECK(folder.read("a.yaml") == "x");
  CHECK(folder.names() == std::vector<std::string>{"a.yaml"});
  const std::string refused = "You do not have permission to use this file or folder.\n";
  CHECK(text_of(problems) == path + ": error[batch.cannot_read]: " + refused + path +
                                 ": error[batch.cannot_write]: " + refused);
}

TEST_CASE("A folder without permission gets no file") {
  const TemporaryFolder folder;
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  Diagnostics problems;
  {
    const test::Unprivileged somebody;
    CHECK_FALSE(write_file(folder.path("a.txt"), "new", problems));
  }
  CHECK(folder.names().empty());
  CHECK(text_of(problems) == folder.path("a.txt") +
                                 ": error[batch.cannot_write]: You do not have permission to use "
                                 "this file or folder.\n");
  REQUIRE(::chmod(folder.path().c_str(), 0700) == 0);
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

TEST_CASE("A link at the name of the part is not followed") {
  const TemporaryFolder folder;
  const std::string part = ".report.txt." + std::to_string(::getpid()) + "-0.part";
  folder.write("victim.txt", "untouched");
  std::filesystem::create_symlink("victim.txt", folder.path(part));
  Diagnostics problems;
  CHECK(write_file(folder.path("report.txt"), "new", problems));
  CHECK(folder.read("report.txt") == "new");
  CHECK(folder.read("victim.txt") == "untouched");
  CHECK(std::filesystem::is_symlink(folder.path(part)));
}

TEST_CASE("A link to what is no regular file is written through") {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("/dev/full", folder.path("full"));
  std::filesystem::create_symlink("/dev/null", folder.path("null"));
  Diagnostics problems;
  CHECK(write_file(folder.path("null"), "text", problems));
  CHECK_FALSE(write_file(folder.path("full"), "text", problems));
  CHECK(text_of(problems) ==
        folder.path("full") + ": error[batch.cannot_write]: The disk is full.\n");
  CHECK(folder.names() == std::vector<std::string>{"full", "null"});
  CHECK(std::filesystem::is_symlink(folder.path("null")));
}

TEST_CASE("A folder that vanishes while a file is being written is said") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path("in"));
  const std::string path = folder.path("in/report.txt");
  Diagnostics problems;
  std::optional<OutputFile> file = OutputFile::open(path, problems);
  REQUIRE(file);
  file->write("new");
  std::filesystem::remove_all(folder.path("in"));
  CHECK_FALSE(file->commit(problems));
  CHECK(text_of(problems) ==
        path + ": error[batch.cannot_write]: There is no such file or folder.\n");
}

}  // namespace
}  // namespace icpcheck::system
