// SPDX-License-Identifier: MIT
// A comment in an expression ends with its line. Where YAML joins lines it would go on over what
// stands below, so that a check is met that is not: that is refused, wherever expressions stand.
#include "support/catch.hpp"
#include "support/packs.hpp"
#include "unit/packs/good_check.hpp"

using namespace icpcheck;
using test::changed;
using test::load;

namespace {

const std::string refused =
    " error[cel.comment_swallows]: In a >- block, and wherever else YAML joins lines, a comment "
    "runs to the end of the expression.\n";
const std::string mended =
    "      = hint: Use |- or put the comment behind a # on a line above the key.\n";

/// Whether a text has just this error, at that place of that file.
bool is_refused(const std::string& problems, const std::string& place) {
  INFO(problems);
  const bool alone = problems.find("error[") == problems.rfind("error[");
  return alone && problems.starts_with(place + ":" + refused) && problems.ends_with(mended);
}

std::string problems_of_holds(const std::string& holds) {
  return load({changed("holds: icp.meetings.in_public", "holds: " + holds)}).problems;
}

}  // namespace

TEST_CASE("a comment in a folded block is refused at its place") {
  CHECK(problems_of_holds(">-\n      icp.meetings.in_public  // section 1\n"
                          "      && icp.meetings.papers_online  // section 2") ==
        "X1.yaml:11:31:" + refused +
            "   11 |       icp.meetings.in_public  // section 1\n"
            "      |                               ^~\n" +
            mended);
}

TEST_CASE("a comment over joined lines is refused, however the text is written") {
  struct Example {
    const char* holds;
    const char* place;
  };
  const Example example = GENERATE(
      Example{">\n      icp.meetings.in_public // 1\n      && icp.meetings.papers_online",
              "X1.yaml:11:30"},
      Example{">-\n      // The first\n      icp.meetings.in_public", "X1.yaml:11:7"},
      Example{">-\n      icp.meetings.in_public && // 1\n      icp.meetings.papers_online",
              "X1.yaml:11:33"},
      Example{">-\n      icp.meetings.in_public // 1\n      // 2\n", "X1.yaml:11:30"},
      Example{"icp.meetings.in_public // 1\n      && icp.meetings.papers_online", "X1.yaml:10:35"},
      Example{"'icp.meetings.in_public // 1\n      && icp.meetings.papers_online'",
              "X1.yaml:10:36"},
      Example{"\"icp.meetings.in_public // 1\n      && icp.meetings.papers_online\"",
              "X1.yaml:10:36"},
      Example{"\"icp.meetings.in_public // 1\\\n      && icp.meetings.papers_online\"",
              "X1.yaml:10:36"},
      Example{">-\n      icp.meetings.in_public\n\n      // 1\n      && icp.meetings.papers_online",
              "X1.yaml:13:7"});
  CAPTURE(example.holds);
  CHECK(is_refused(problems_of_holds(example.holds), example.place));
}

TEST_CASE("a comment that ends with its line is none of the expression") {
  const char* holds =
      GENERATE("icp.meetings.in_public // section 1", "\"icp.meetings.in_public // section 1\"",
               "|-\n      icp.meetings.in_public // 1\n      || icp.meetings.in_public // 2",
               "|\n      // 1\n      icp.meetings.in_public\n      // 2\n",
               ">-\n      icp.meetings.in_public\n      || icp.meetings.in_public // the last line",
               ">-\n      // a paragraph of its own\n\n      icp.meetings.in_public",
               "\"icp.meetings.in_public // 1\\n\n      || icp.meetings.in_public\"",
               ">-\n      icp.meetings.in_public || 'a // b' ==\n      'a / b'");
  CAPTURE(holds);
  CHECK(problems_of_holds(holds) == "");
}

TEST_CASE("a comment over joined lines is refused wherever an expression stands") {
  const auto with = [](const std::string& lines) {
    return load({changed("    remedy:", "    " + lines + "\n    remedy:")}).problems;
  };
  const auto with_each = [](const std::string& lines) {
    return load({changed("holds: icp.meetings.in_public",
                         "holds: member.post == 'Chair'\n    empty: gap\n    " + lines)})
        .problems;
  };
  CHECK(is_refused(with("never: [not_applicable]\n    unless: It has none.\n    when: >-\n      "
                        "true // 1\n      && false"),
                   "X1.yaml:14:12"));
  CHECK(is_refused(with("names: >-\n      ['a'] // 1\n      + ['b']"), "X1.yaml:12:13"));
  CHECK(is_refused(
      with_each("for_each: >-\n      icp.members // 1\n      .filter(m, true) as member"),
      "X1.yaml:13:19"));
  CHECK(is_refused(with_each("for_each: icp.members as member\n    where: >-\n      true // 1\n"
                             "      && false"),
                   "X1.yaml:14:12"));
}

TEST_CASE("a comment over joined lines is refused in definitions, where they are used") {
  const auto problems = [](const std::string& definition) {
    return load({changed("holds: icp.meetings.in_public", "holds: open(icp.meetings.in_public)"),
                 test::pack_yaml + ("definitions:\n  " + definition)})
        .problems;
  };
  const std::string body = problems("open(x): >-\n    x // 1\n    && false\n");
  INFO(body);
  CHECK(body.find("pack.yaml:10:7:" + refused) != std::string::npos);
  CHECK(problems("open(x): |-\n    x // 1\n    && true\n") == "");
  const std::string head = problems("? >-\n    open(x) // 1\n    // 2\n  : x\n");
  INFO(head);
  CHECK(head.find("pack.yaml:9:5:" + refused) != std::string::npos);
}
