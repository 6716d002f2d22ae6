// SPDX-License-Identifier: MIT
// Which packs a command works with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/packs/profile.hpp"

namespace icpcheck::cli {

/// What a description is made of, as it is built in.
[[nodiscard]] const schema::Schema& arrangements();

/// Owns the packs that were loaded from folders; the built-in ones live as long as the program.
struct Packs {
  std::vector<const Pack*> chosen;      // to be run, in the order asked for
  std::vector<const Pack*> used;        // needed by these, and not among them
  std::vector<const Pack*> known;       // loaded and built in; a loaded one hides its namesake
  std::vector<const Pack*> of_profile;  // those that the profile names, run or not
  bool by_default = false;              // nobody asked for particular ones
  bool by_profile = false;              // the profile asked for them, and the command line for none
  bool complete = true;                 // every pack that was named was found and loaded
  std::vector<std::unique_ptr<packs::LoadedPack>> loaded;
  std::vector<std::unique_ptr<Pack>> changed;  // copies that a profile changed
};

/// `wanted` are ids of built-in packs or folders; none: every built-in pack that is not
/// historical. Empty exactly when an error was added.
[[nodiscard]] std::optional<Packs> choose_packs(const std::vector<std::string>& wanted,
                                                Diagnostics& diagnostics);

/// The same with the packs of a profile, which are run where `wanted` names none; by default only
/// those that ask about the day, if one is given. Without `used` when an error was added.
[[nodiscard]] Packs choose_packs(const std::vector<std::string>& wanted,
                                 const std::optional<packs::Profile>& profile,
                                 std::optional<Date> day, Diagnostics& diagnostics);

/// Whether those are other packs than the ones that are run by default for the day.
[[nodiscard]] bool differ_from_default(const std::vector<const Pack*>& packs, Date day);
/// Those that are run by default for the day and are not among the packs. One of the same name that
/// was loaded is another one.
[[nodiscard]] std::vector<const Pack*> left_out_of_default(const std::vector<const Pack*>& packs,
                                                           Date day);

/// The one of `known` that is written so; else the only one that is when small and capital letters
/// are the same. "": there is none.
[[nodiscard]] std::string_view find_id(std::string_view id,
                                       const std::vector<std::string_view>& known);

/// The ids of packs, clauses and checks, a check after its clause and that after its pack.
[[nodiscard]] std::vector<std::string_view> all_ids(const std::vector<const Pack*>& packs);

/// The ids of clauses, then those of checks: what can be asked alone.
[[nodiscard]] std::vector<std::string_view> asked_ids(const std::vector<const Pack*>& packs);

/// The ids of clauses and checks of earlier versions that those of the packs replace.
[[nodiscard]] std::vector<std::string_view> replaced_ids(const std::vector<const Pack*>& packs);

/// The ids of the built-in packs, of their clauses and checks, and of all that they hold.
[[nodiscard]] std::vector<std::string_view> built_in_pack_ids();
[[nodiscard]] std::vector<std::string_view> built_in_asked_ids();
[[nodiscard]] std::vector<std::string_view> built_in_ids();

}  // namespace icpcheck::cli
