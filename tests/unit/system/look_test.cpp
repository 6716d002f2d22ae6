// SPDX-License-Identifier: MIT
// What stands under a path, and which paths lead to one file.
#include "icpcheck/system/look.hpp"

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "support/working_folder.hpp"

namespace icpcheck::system {
namespace {

namespace fs = std::filesystem;

TEST_CASE("A look tells what stands under a path") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "content");
  fs::permissions(file, fs::perms::owner_read | fs::perms::group_write);
  fs::create_symlink("file", folder.path("link"));
  fs::create_symlink("nowhere", folder.path("dangling"));
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(look_at(folder.path()).kind == FileKind::folder);
  CHECK(look_at(folder.path("pipe")).kind == FileKind::other);
  CHECK(look_at(folder.path("link")).kind == FileKind::file);
  CHECK(look_at_link(folder.path("link")).kind == FileKind::link);
  CHECK(look_at(folder.path("dangling")).kind == FileKind::none);
  CHECK(look_at(folder.path("none")).error == std::errc::no_such_file_or_directory);
  const Look look = look_at(file);
  CHECK(look.size == 7);
  CHECK(look.is_own());
  CHECK(look.others_can_write);
  CHECK(look.others_can_use);
  CHECK_FALSE(look.has_other_names);
  CHECK(std::chrono::system_clock::now() - look.modified < std::chrono::minutes(1));
  fs::create_hard_link(file, folder.path("hard"));
  CHECK(look_at(file).has_other_names);
  CHECK(look_at(folder.path("hard")).id == look.id);
}

/// A folder with a file, and every kind of way to it and to one that does not exist yet.
struct Ways {
  TemporaryFolder folder;

  Ways() {
    folder.write("file", "");
    folder.write("other", "");
    folder.write("in/file", "");
    fs::create_symlink("file", folder.path("link"));
    fs::create_hard_link(folder.path("file"), folder.path("hard"));
    fs::create_symlink("new", folder.path("to-new"));
    fs::create_symlink("to-new", folder.path("to-to-new"));
    fs::create_directory_symlink("in", folder.path("to-in"));
    fs::create_symlink("loop", folder.path("loop"));
  }
  [[nodiscard]] bool one(std::string_view name, std::string_view other) const {
    return may_be_one_file(place_of(folder.path(name)), place_of(folder.path(other)));
  }
};

TEST_CASE("Ways to one file lead to one place, there or not yet") {
  const auto [name, other] = GENERATE(table<std::string, std::string>({
      {"file", "file"},
      {"file", "./file"},
      {"file", "in/../file"},
      {"file", "link"},
      {"file", "hard"},
      {"link", "hard"},
      {"in/file", "to-in/file"},
      {"new", "new"},
      {"new", "./new"},
      {"new", "in/../new"},
      {"new", "to-new"},
      {"new", "to-to-new"},
      {"new", "NEW"},
      {"in/new", "to-in/new"},
      {"none/new", "none/new"},
  }));
  CAPTURE(name, other);
  const Ways ways;
  CHECK(ways.one(name, other));
  CHECK(ways.one(other, name));
}

TEST_CASE("Ways to two files lead to two places") {
  const auto [name, other] = GENERATE(table<std::string, std::string>({
      {"file", "other"},
      {"file", "in/file"},
      {"file", "new"},
      {"new", "newer"},
      {"new", "in/new"},
      {"to-new", "newer"},
      {"none/new", "none/newer"},
      {"loop", "new"},
  }));
  CAPTURE(name, other);
  const Ways ways;
  CHECK_FALSE(ways.one(name, other));
  CHECK_FALSE(ways.one(other, name));
}

TEST_CASE("Names in the working directory need no folder before them") {
  const Ways ways;
  const test::WorkingFolder there(ways.folder.path());
  CHECK(may_be_one_file(place_of("new"), place_of("./new")));
  CHECK(may_be_one_file(place_of("new"), place_of(ways.folder.path("new"))));
  CHECK(lies_in("new", "."));
  CHECK(lies_in("in/new", ""));
}

TEST_CASE("What lies in a folder lies there whatever links lead to it") {
  const auto [path, expected] = GENERATE(table<std::string, bool>({
      {"in/file", true},
      {"in/new", true},
      {"to-in/file", true},
      {"to-in/new", true},
      {"in/../in/new", true},
      {"file", false},
      {"in/../new", false},
      {"inside", false},
      {"none/new", false},
  }));
  CAPTURE(path);
  const Ways ways;
  CHECK(lies_in(ways.folder.path(path), ways.folder.path("in")) == expected);
  CHECK(lies_in(ways.folder.path(path), ways.folder.path("to-in")) == expected);
  CHECK_FALSE(lies_in(ways.folder.path(path), ways.folder.path("none")));
}

}  // namespace
}  // namespace icpcheck::system
