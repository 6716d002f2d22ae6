// SPDX-License-Identifier: MIT
#include "form/readers.hpp"

#include <algorithm>
#include <tuple>

namespace icpcheck::form {
namespace {

using Paths = std::set<std::string, std::less<>>;

/// All that the check may look at in descriptions of the kind, whatever it is asked about.
Paths paths_read(const Check& check, Kind kind, const schema::Schema& schema) {
  Paths paths;
  for (const Kind asked : kinds) {
    if (!check.applies_to.contains(asked)) continue;
    FactsRead read = facts_read(check, asked, schema);
    paths.merge(read[static_cast<std::size_t>(kind)]);
  }
  return paths;
}

}  // namespace

std::vector<std::string_view> leaves_of(const Paths& paths) {
  std::vector<std::string_view> leaves;
  for (const std::string& path : paths) {
    const auto goes_on = [&](std::string_view sign) {
      const std::string start = path + std::string(sign);
      const auto next = paths.lower_bound(start);
      return next != paths.end() && next->starts_with(start);
    };
    if (!goes_on(".") && !goes_on("[]")) leaves.emplace_back(path);
  }
  return leaves;
}

Readers::Readers(const PackList& packs, Kind kind, const schema::Schema& schema) {
  for (const Pack* pack : packs) {
    for (const Check* check : pack->checks()) {
      const Paths paths = paths_read(*check, kind, schema);
      for (const std::string& path : paths) at_all_[path].insert(check);
      for (const std::string_view path : leaves_of(paths)) {
        readers_[std::string(path)].push_back(check);
      }
    }
  }
  for (auto& [path, checks] : readers_) {
    std::ranges::stable_sort(checks, {}, [](const Check* check) {
      return std::tuple{check->strength, check->basis};
    });
  }
}

std::vector<const Check*> Readers::of(std::string_view path) const {
  const auto found = readers_.find(path);
  return found == readers_.end() ? std::vector<const Check*>{} : found->second;
}

std::set<const Check*> Readers::at_all(std::string_view path) const {
  const auto found = at_all_.find(path);
  return found == at_all_.end() ? std::set<const Check*>{} : found->second;
}

}  // namespace icpcheck::form
