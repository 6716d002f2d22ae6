// SPDX-License-Identifier: MIT
// A check that loads, for tests that change one thing of it.
#pragma once

#include <string>

#include "support/catch.hpp"

namespace icpcheck::test {

inline const std::string good_check = R"(checks:
  - id: X1.1
    title: It meets in public
    covers: [S-1]
    strength: should
    basis: national-guidance
    holds: icp.meetings.in_public
    remedy: Meet in public.
    cases:
      - {given: {icp: {meetings: {in_public: true}}}, gives: met}
      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}
      - {given: {icp: {meetings: {per_year: 4}}}, gives: not_stated}
)";

/// The good check with one text replaced.
inline std::string changed(const std::string& from, const std::string& to) {
  std::string text = good_check;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace icpcheck::test
