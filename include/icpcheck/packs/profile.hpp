// SPDX-License-Identifier: MIT
// Profiles: what a place does differently. schemas/profile.schema.json describes their format.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// A profile that was read. It may have errors, which are reported.
struct Profile {
  std::shared_ptr<const yaml::Document> document;  // never null
  bool automatic = false;   // it was found, not named by the user, so it may do less
  bool well_formed = true;  // its schema allows all of it

  /// Of the packs that it names, built-in ones and folders.
  [[nodiscard]] std::vector<const yaml::Node*> packs() const;
  /// The folder in which it lies: those of its packs begin there, and none leaves it.
  [[nodiscard]] std::string folder() const;
};

/// Reads a profile and reports everything that its schema does not allow. Empty when there is no
/// tree; otherwise the tree can be judged still, so that one run reports all problems.
[[nodiscard]] std::optional<Profile> read_profile(std::string file, std::string bytes,
                                                  const schema::Schema& schema,
                                                  Diagnostics& diagnostics);

/// The nearest `.icpcheck.yaml` or `.icpcheck.yml`, in letters of either case, in the working
/// directory and the folders above it, up to the one that has a `.git`; without such a one only in
/// the working directory. Empty with an error when it belongs to somebody else, when others can
/// write to it, when it is a link, when it cannot be read, and when two lie in one folder.
[[nodiscard]] std::optional<Profile> find_profile(const schema::Schema& schema,
                                                  Diagnostics& diagnostics);

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
struct Changes {
  std::vector<UsedParameter> parameters;
  std::vector<StrengthChange> strengths;
  std::vector<LeftOut> leave_out;
  std::optional<FailOn> fail_on;
};

/// What a profile is judged by.
struct Judgement {
  std::vector<const Pack*> known;  // all built-in and loaded packs, and those of the profile
  bool complete = true;            // else a pack could not be loaded: ids may be of that one
  bool changes_packs = false;      // the packs that it names are others than the built-in ones
  /// The packs that would be run if it named none, and that it does not name.
  std::vector<const Pack*> left_out = {};
};

/// Adds an error for each name that no pack has, each value of the wrong type, a pack or clause
/// that would end before it begins, what an automatic profile may not do, and a profile that
/// changes nothing. Gives what is right.
[[nodiscard]] Changes judge_profile(const Profile& profile, const Judgement& by,
                                    Diagnostics& diagnostics);

/// The pack with other values of its parameters and other strengths; empty when the changes are of
/// other packs. What is left out stays: other clauses may refer to it. Nothing is compiled again.
[[nodiscard]] std::optional<Pack> changed(const Pack& pack, const Changes& changes);

}  // namespace icpcheck::packs
