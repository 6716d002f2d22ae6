// SPDX-License-Identifier: MIT
// A signal ends the process soon, by itself, and leaves nothing half written behind.
#include "icpcheck/system/signals.hpp"

#include <thread>
#include <vector>

#include "icpcheck/system/file.hpp"
#include "icpcheck/system/folder.hpp"
#include "icpcheck/system/output_file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "unit/system/child.hpp"

namespace icpcheck::system {
namespace {

using test::Child;
using test::Tell;

[[noreturn]] void wait_for_ever() {
  while (true) ::pause();
}

TEST_CASE("A signal ends the process as it would have without us") {
  const int signal = GENERATE(SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU);
  Child child{[](const Tell& tell) {
    listen_to_signals();
    tell();
    wait_for_ever();
  }};
  child.send(signal);
  const Child::End end = child.wait();
  CHECK(end.signal == signal);
  CHECK(end.after < std::chrono::seconds(1));
}

TEST_CASE("A signal removes what is half written and keeps what stood there") {
  const TemporaryFolder folder;
  folder.write("report.txt", "old");
  Child child{[&folder](const Tell& tell) {
    listen_to_signals();
    Diagnostics problems;
    auto replaced = OutputFile::open(folder.path("report.txt"), problems);
    auto created = OutputFile::open(folder.path("report.csv"), problems);
    replaced->write(std::string(100'000, 'x'));
    tell();
    wait_for_ever();
  }};
  CHECK(folder.names().size() == 3);
  child.send(SIGTERM);
  CHECK(child.wait().signal == SIGTERM);
  CHECK(folder.names() == std::vector<std::string>{"report.txt"});
  CHECK(folder.read("report.txt") == "old");
}

/// Begins files, and drops them or puts them in their place, for ever.
void write_for_ever(const TemporaryFolder& folder, int thread) {
  std::error_code error;
  const auto cache = Folder::open(folder.path("cache"), error);
  const std::string name = std::to_string(thread);
  Diagnostics problems;
  while (true) {
    static_cast<void>(write_file(folder.path(name), name, problems));
    static_cast<void>(OutputFile::open(folder.path(name), problems));
    static_cast<void>(cache->replace(name, name, name));
  }
}

TEST_CASE("A signal removes what any thread has half written, whenever it comes") {
  for (int i = 0; i < 30; ++i) {
    const TemporaryFolder folder;
    Child child{[&folder](const Tell& tell) {
      listen_to_signals();
      std::vector<std::thread> threads;
      for (int thread = 1; thread <= 3; ++thread) {
        threads.emplace_back([&folder, thread] { write_for_ever(folder, thread); });
      }
      tell();
      write_for_ever(folder, 0);
    }};
    ::usleep(static_cast<useconds_t>(i * 700));
    child.send(SIGINT);
    CHECK(child.wait().signal == SIGINT);
    for (const auto& left : std::filesystem::recursive_directory_iterator(folder.path())) {
      INFO(left.path());
      CHECK(left.path().filename().string().find("part") == std::string::npos);
    }
  }
}

TEST_CASE("Work that is soon done is finished after a signal") {
  const TemporaryFolder folder;
  Child child{[&folder](const Tell& tell) {
    listen_to_signals();
    Diagnostics problems;
    {
      const Patience patience;
      tell();
      while (!interrupted()) ::usleep(1000);
      static_cast<void>(write_file(folder.path("note.txt"), "interrupted", problems));
    }
    end_by_signal();
  }};
  child.send(SIGINT);
  CHECK(child.wait().signal == SIGINT);
  CHECK(folder.read("note.txt") == "interrupted");
}

TEST_CASE("Work that goes on and on is ended within a second") {
  const TemporaryFolder folder;
  Child child{[&folder](const Tell& tell) {
    listen_to_signals();
    const Patience patience;
    Diagnostics problems;
    const auto begun = OutputFile::open(folder.path("report.txt"), problems);
    tell();
    wait_for_ever();
  }};
  child.send(SIGTERM);
  const Child::End end = child.wait();
  CHECK(end.signal == SIGTERM);
  CHECK(end.after > std::chrono::milliseconds(300));
  CHECK(end.after < std::chrono::milliseconds(1000));
  CHECK(folder.names().empty());
}

TEST_CASE("A second signal is not waited for") {
  Child child{[](const Tell& tell) {
    listen_to_signals();
    const Patience patience;
    tell();
    wait_for_ever();
  }};
  child.send(SIGINT);
  ::usleep(50'000);
  child.send(SIGTERM);
  const Child::End end = child.wait();
  CHECK(end.signal == SIGINT);
  CHECK(end.after < std::chrono::milliseconds(300));
}

TEST_CASE("A signal that was to be ignored stays ignored") {
  Child child{[](const Tell& tell) {
    std::signal(SIGHUP, SIG_IGN);
    listen_to_signals();
    tell();
    ::usleep(50'000);
  }};
  child.send(SIGHUP);
  CHECK(child.wait().signal == 0);
}

TEST_CASE("Without a signal nothing ends") {
  end_by_signal();
  CHECK_FALSE(interrupted());
}

}  // namespace
}  // namespace icpcheck::system
