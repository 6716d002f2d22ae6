// SPDX-License-Identifier: MIT
// Drafts of papers on the report in which everything occurs.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "icpcheck/brief/brief.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/paper_style.hpp"
#include "support/catch.hpp"
#include "support/fixed_report.hpp"
#include "support/packs.hpp"

namespace icpcheck::brief {

inline constexpr const char* facts = R"(organisations:
  - id: fcc
    name: Fen County Council
    type: upper-tier-authority
responsible_authorities: [fcc]
icp:
  status: shadow
  partial: [members]
  members:
    - post: Director of Public Health
      organisation: fcc
      roles: [director-of-public-health]
    - name: A. Person
      roles: [public]
  chair:
    post: vacant
hwbs:
  - id: one
    name: Fen Board
    authority: fcc
    members:
      - post: Director of Public Health
        organisation: fcc
      - post: Somebody else
        name: A. Person
  - id: two
    name: The Other Board
    authority: fcc
    members:
      - post: Leader of the Council
        organisation: fcc
evidence:
  - id: hwb-2021-12-07
    title: Report to the Fen Board
    date: 2021-12-07
    supports: [icp]
actions:
  - closes: [P4.2]
    what: Put the papers online
    owner: fcc
    due: 2021-11-30
    status: open
  - closes: [P4.3]
    what: Long done
    owner: fcc
    due: 2021-11-30
    status: done
local:
  risk_log:
    kept: true
    overseen_by: fcc
)";

inline Description describe(const std::string& rest) {
  Diagnostics problems;
  auto description = load_description("fen.yaml", test::system_yaml + rest,
                                      packs::built_in().arrangements, {}, problems);
  INFO(test::texts(problems));
  REQUIRE(description);
  return std::move(*description);
}

inline std::string draft(const Description& description, const PaperStyle& style) {
  const test::FixedReport fixed = test::fixed_report();
  std::ostringstream out;
  paper::write(make_paper({fixed.report, fixed.report.descriptions.front(), description}, style),
               *paper::markdown_writer(out));
  return out.str();
}

inline std::string draft(const std::string& rest, const PaperStyle& style) {
  return draft(describe(rest), style);
}

inline std::string draft(const std::string& rest, std::string_view style) {
  const PaperStyle* shape = packs::find_style(packs::built_in().styles, style);
  REQUIRE(shape != nullptr);
  return draft(rest, *shape);
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The part of the paper under a heading, without it.
inline std::string section(const std::string& paper, const std::string& heading) {
  const std::size_t start = paper.find("# " + heading + "\n");
  if (start == std::string::npos) return "no section " + heading;
  const std::size_t begin = start + heading.size() + 4;
  return paper.substr(begin, paper.find("\n#", begin) - begin);
}

}  // namespace icpcheck::brief
