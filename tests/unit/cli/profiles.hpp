// SPDX-License-Identifier: MIT
// Profiles for tests, and a pack for them to change.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "unit/cli/harness.hpp"

namespace icpcheck::cli {

/// A pack with a `should` that is due on 2022-04-01 and a second clause that refers to it.
inline void write_pack(const TemporaryFolder& folder, const std::string& name = "ours") {
  folder.write(name + "/pack.yaml",
               "format: icpcheck/pack/1\nid: ours\ntitle: Our framework\nversion: 1.0.0\n"
               "applies_to: [system]\nsources:\n  - {id: plan, title: Our plan}\n"
               "parameters:\n"
               "  open_by: {type: date, title: Day of openness, default: 2022-04-01}\n"
               "  ended_on: {type: date, title: Day of repeal}\n"
               "in_force: {from: 2022-01-01, until: ended_on}\n");
  folder.write(name + "/Z1.yaml",
               "id: Z1\ntitle: Meetings\nsource: {document: plan, at: \"1\"}\nchecks:\n"
               "  - id: Z1.1\n    title: The ICP meets in public\n    covers: [X-1]\n"
               "    strength: should\n    basis: local-framework\n    by: open_by\n"
               "    holds: icp.meetings.in_public\n    remedy: Meet in public.\n    cases:\n"
               "      - {given: {icp: {meetings: {in_public: true}}}, gives: met}\n"
               "      - {given: {icp: {meetings: {in_public: false}}}, gives: gap}\n"
               "      - {gives: not_stated}\n");
  folder.write(name + "/Z2.yaml", "id: Z2\ntitle: Openness\nrefers_to: [Z1.1]\n");
}

inline const std::string private_system =
    small_system("icp:\n  meetings:\n    in_public: false\n    papers_online: true\n");

/// Writes a profile that only its owner can change, whatever the umask is.
inline std::string write_profile(const TemporaryFolder& folder, const std::string& rest,
                                 const std::string& name = "p.yaml") {
  std::string path = folder.write(name, "format: icpcheck/profile/1\n" + rest);
  std::filesystem::permissions(
      path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  return path;
}

inline Result check(std::vector<std::string> arguments, const std::string& as_of = "2022-05-01") {
  arguments.insert(arguments.begin(), {"check", "-", "--as-of", as_of});
  return run_cli(arguments, private_system);
}

/// Those that are run on the day of `check`.
inline const std::string default_packs =
    "principles, expectations, establishment, health-and-wellbeing-boards, core-features, "
    "place-partnerships, statute-2022";

inline const std::string revised = "packs: [ours]\nparameters:\n  ours: {open_by: 2022-07-01}\n";

}  // namespace icpcheck::cli
