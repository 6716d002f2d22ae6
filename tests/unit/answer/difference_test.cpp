// SPDX-License-Identifier: MIT
// What differs, told as `diff -u` does.
#include "icpcheck/answer/draft.hpp"
#include "support/catch.hpp"

using icpcheck::answer::difference;

TEST_CASE("a difference has three lines round each change") {
  CHECK(difference("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(difference("a.yaml", "1\n", "1\n").empty());
  CHECK(difference("a.yaml", "", "1\n") == "--- a.yaml\n+++ a.yaml\n@@ -0,0 +1 @@\n+1\n");
  CHECK(difference("a.yaml", "1\n", "1\n2") ==
        "--- a.yaml\n+++ a.yaml\n@@ -1 +1,2 @@\n 1\n+2\n\\ No newline at end of file\n");
  CHECK(difference("a.yaml", "1\r\n2\r\n", "1\r\n") ==
        "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1 @@\n 1\n-2\n");
}

TEST_CASE("changes that are far apart are told apart") {
  std::string before;
  for (int i = 1; i <= 20; ++i) before += std::to_string(i) + "\n";
  std::string after = before;
  after.replace(after.find("2\n"), 2, "two\n");
  after.replace(after.find("19\n"), 3, "");
  CHECK(difference("a", before, after) ==
        "--- a\n+++ a\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n@@ -16,5 +16,4 @@\n 16\n 17\n "
        "18\n-19\n 20\n");
}
