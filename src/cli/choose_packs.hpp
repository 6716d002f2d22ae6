// SPDX-License-Identifier: MIT
// Which packs a command works with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/packs/load.hpp"

namespace icpcheck::cli {

/// Owns the packs that were loaded from folders; the built-in ones live as long as the program.
struct Packs {
  std::vector<const Pack*> chosen;  // to be run, in the order asked for
  std::vector<const Pack*> used;    // needed by these, and not among them
  std::vector<const Pack*> known;   // loaded and built in; a loaded one hides its namesake
  bool by_default = false;          // nobody asked for particular ones
  std::vector<std::unique_ptr<packs::LoadedPack>> loaded;

  /// Those to run on a description of the kind.
  [[nodiscard]] std::vector<const Pack*> chosen_for(Kind kind) const;
};

/// `wanted` are ids of built-in packs or folders; none: every built-in pack that is not
/// historical. Empty exactly when an error was added.
[[nodiscard]] std::optional<Packs> choose_packs(const std::vector<std::string>& wanted,
                                                Diagnostics& diagnostics);

/// The ids of packs, clauses and checks, a check after its clause and that after its pack.
[[nodiscard]] std::vector<std::string_view> all_ids(const std::vector<const Pack*>& packs);
/// The ids of all clauses of the packs.
[[nodiscard]] std::vector<std::string_view> clause_ids(const std::vector<const Pack*>& packs);

/// The ids of the built-in packs, of their clauses, and of all that they hold.
[[nodiscard]] std::vector<std::string_view> built_in_pack_ids();
[[nodiscard]] std::vector<std::string_view> built_in_clause_ids();
[[nodiscard]] std::vector<std::string_view> built_in_ids();

}  // namespace icpcheck::cli
