// SPDX-License-Identifier: MIT
// Descriptions that belong together, made by chance, and what the built-in packs find in them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "properties/cases.hpp"
#include "properties/tree.hpp"

namespace icpcheck::properties {

struct File {
  std::string name;
  Kind kind = Kind::system;
  Tree tree;
};

/// A system with its places, or one description alone.
struct Group {
  std::uint64_t seed = 0;
  Date as_of;
  std::vector<File> files;

  /// All files, for people, with what repeats them.
  [[nodiscard]] std::string text() const;
};

/// Always the same for the same seed.
[[nodiscard]] Group make_group(std::uint64_t seed);
/// What cases of packs state, with nothing added by chance but what is required.
[[nodiscard]] Group group_of_cases(const Together& cases);

using Descriptions = std::vector<std::shared_ptr<const Description>>;

/// In the order of the files; empty when one of them is not valid. `problems`: why.
[[nodiscard]] std::optional<Descriptions> load(const Group& group, std::string* problems = nullptr);

/// What all built-in packs, or these clauses or checks, find in the description at that position,
/// with those that belong to it.
[[nodiscard]] DescriptionResult audited(const Descriptions& descriptions, std::size_t subject,
                                        Date as_of, std::vector<std::string> only = {});

/// All that can be left out of a file: facts and items of lists, what holds others before these.
[[nodiscard]] std::vector<Spot> parts_of(const File& file);
/// The facts among them.
[[nodiscard]] std::vector<Spot> facts_of(const File& file);

/// The group with as little in it as still `fails`.
template <class Fails>
Group shrunk(Group group, const Fails& fails) {
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < group.files.size(); ++i) {
      const std::vector<Spot> parts = parts_of(group.files[i]);
      // From the end: where a part is taken away those before it stay where they are.
      for (std::size_t part = parts.size(); part-- > 0;) {
        Group less = group;
        less.files[i].tree = without(std::move(less.files[i].tree), parts[part]);
        if (!fails(less)) continue;
        group = std::move(less);
        again = true;
      }
    }
  }
  return group;
}

}  // namespace icpcheck::properties
