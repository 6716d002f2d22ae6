// SPDX-License-Identifier: MIT
// Why a fact is asked: the checks that look at it, and what the heaviest of them says.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/form/form.hpp"
#include "icpcheck/report/sources.hpp"

namespace icpcheck::form {

/// A check that looks at a fact.
struct Looking {
  const Check* check = nullptr;
  const Clause* clause = nullptr;
  Strength strength = Strength::should;
  bool applies = true;      // to what is described
  bool other_area = false;  // good practice of another area
};

/// How many checks of each strength.
using Weight = std::array<std::size_t, strengths.size()>;

/// Every check of the packs by the facts that it may look at.
class Reasons {
 public:
  /// `result`: what was found of a description of the kind; null: nothing was asked.
  Reasons(const Report& report, Kind kind, const DescriptionResult* result);

  /// Reads the checks, so that `looking_at` knows them.
  void read(const schema::Schema& schema);

  /// By the path of a fact, heaviest first; those that do not apply come last.
  [[nodiscard]] std::vector<Looking> looking_at(std::string_view path) const;
  /// Of findings, in the order in which they weigh.
  [[nodiscard]] std::vector<Looking> of(const std::vector<const Finding*>& findings) const;
  /// Says it in the words of the first.
  void explain(const std::vector<Looking>& looking, FormQuestion& question) const;

 private:
  [[nodiscard]] std::string why(const Looking& looking) const;

  Kind kind_;
  report::Sources sources_;
  std::vector<Looking> checks_;  // in the order of the packs
  std::map<const Check*, const Clause*> clauses_;
  std::map<std::string, std::vector<Looking>, std::less<>> by_path_;
};

[[nodiscard]] Weight weight_of(const std::vector<Looking>& looking);

}  // namespace icpcheck::form
