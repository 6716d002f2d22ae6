// SPDX-License-Identifier: MIT
// Profiles: what a place does differently. schemas/profile.schema.json describes their format.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// By pack id and name, as text.
using ParameterValues = std::map<std::string, std::map<std::string, std::string>>;

struct StrengthChange {
  std::string check;
  Strength strength = Strength::should;
  std::string reason;
};

struct LeftOut {
  std::string clause;
  std::string reason;
};

/// What a profile says, but for its packs. Never more than stands in the file: a strength that is
/// the check's own is not left out here.
struct Profile {
  ParameterValues parameters;
  std::vector<StrengthChange> strengths;
  std::vector<LeftOut> leave_out;
  std::optional<FailOn> fail_on;
};

/// What a profile is judged by.
struct Judgement {
  std::vector<const Pack*> known;  // all built-in and loaded packs, and those of the profile
  bool well_formed = true;         // its schema allows all of it
  bool complete = true;            // else a pack could not be loaded: ids may be of that one
  bool changes_packs = false;      // the packs that it names are others than the built-in ones
  bool automatic = false;          // it was found, not named by the user, so it may do less
};

/// Reads a profile and reports everything that its schema does not allow. Null when there is no
/// tree; otherwise the tree can be judged still, so that one run reports all problems.
[[nodiscard]] std::shared_ptr<const yaml::Document> read_profile(std::string file,
                                                                 std::string bytes,
                                                                 const schema::Schema& schema,
                                                                 Diagnostics& diagnostics);

/// Adds an error for each name that no pack has, each value of the wrong type, a pack or clause
/// that would end before it begins, what an automatic profile may not do, and a profile that
/// changes nothing. Gives what is right.
[[nodiscard]] Profile judge_profile(const yaml::Document& document, const Judgement& by,
                                    Diagnostics& diagnostics);

/// Whether one of the changes is of a check of the pack.
[[nodiscard]] bool concerns(const Pack& pack, const std::vector<StrengthChange>& changes);
/// The pack with other strengths. Nothing is compiled again.
[[nodiscard]] Pack with_strengths(const Pack& pack, const std::vector<StrengthChange>& changes);

}  // namespace icpcheck::packs
