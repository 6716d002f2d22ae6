// SPDX-License-Identifier: MIT
// Which checks read which facts, whatever a description states.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/facts_read.hpp"
#include "icpcheck/model/pack.hpp"

namespace icpcheck::form {

/// The paths from which none of the others goes on.
[[nodiscard]] std::vector<std::string_view> leaves_of(
    const std::set<std::string, std::less<>>& paths);

class Readers {
 public:
  /// Of facts of descriptions of the kind; a check of another kind may look at them, too.
  Readers(const PackList& packs, Kind kind, const schema::Schema& schema);

  /// Those that look at the fact itself, not at parts of it; heaviest first, and law before the
  /// rest.
  [[nodiscard]] std::vector<const Check*> of(std::string_view path) const;
  /// Those that look at it or at a part of it.
  [[nodiscard]] std::set<const Check*> at_all(std::string_view path) const;

 private:
  std::map<std::string, std::vector<const Check*>, std::less<>> readers_;
  std::map<std::string, std::set<const Check*>, std::less<>> at_all_;
};

}  // namespace icpcheck::form
