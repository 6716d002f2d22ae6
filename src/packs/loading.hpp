// SPDX-License-Identifier: MIT
// What the steps of loading a pack share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/cel/compile.hpp"
#include "icpcheck/packs/load.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// A pack while it is loaded. The nodes point into `loaded.documents`.
struct Loading {
  const schema::Schema& arrangements;
  Diagnostics& diagnostics;
  const PackList& libraries;  // what the pack may import
  LoadedPack loaded;
  /// By kind: what every expression of the pack sees.
  std::array<cel::Environment, kinds.size()> environments;
  /// Where each id was first used.
  std::map<std::string, const yaml::Node*, std::less<>> ids;

  [[nodiscard]] Pack& pack() { return loaded.pack; }
  void error(Diagnostic diagnostic) { diagnostics.add(std::move(diagnostic)); }
};

/// The text of a scalar as an expression.
[[nodiscard]] cel::Text text_of(const yaml::Node& node);
/// The part of a scalar from `begin` to `end`, in bytes of its text.
[[nodiscard]] cel::Text text_of(const yaml::Node& node, std::size_t begin, std::size_t end);

/// `applies_to` of a pack, clause or check; `outer` when it says nothing. Wider than `outer` is
/// an error.
[[nodiscard]] AppliesTo read_applies_to(const yaml::Node& node, AppliesTo outer, Loading& loading);

/// A date, or the name of a date parameter. With `needs_default`, of one that has a value.
[[nodiscard]] std::optional<DateReference> read_date(const yaml::Node& node, std::string_view key,
                                                     bool needs_default, Loading& loading);
/// The period at `key`. That it ends before it begins, by itself or inside `outer`, is an error.
[[nodiscard]] std::optional<Period> read_period(const yaml::Node& node, std::string_view key,
                                                const std::optional<Period>& outer,
                                                Loading& loading);
[[nodiscard]] std::vector<SourceReference> read_sources(const yaml::Node& node, Loading& loading);

/// The problem with a value that a parameter of that type does not take; empty when it does.
[[nodiscard]] std::optional<Diagnostic> type_problem(const yaml::Node& value, std::string_view type,
                                                     std::string code);

/// Adds an error when a value is not what a parameter of that type takes.
void demand_type(const yaml::Node& value, std::string_view type, Loading& loading);
/// Adds an error when `name` is not a name for expressions, or means something already.
void demand_free_name(const cel::Text& name, AppliesTo applies_to, Loading& loading);

/// The libraries that the pack names; an error for each that is none.
[[nodiscard]] PackList find_imported(const yaml::Node& root, Loading& loading);
void import_parameters(const PackList& imported, Loading& loading);
/// When `loading.environments` is ready.
void import_definitions(const PackList& imported, Loading& loading);

/// pack.yaml: identity, sources, parameters, definitions; then `loading.environments` is ready.
void read_pack(const yaml::Node& root, Loading& loading);
/// A clause file.
void read_clause(const yaml::Node& root, Loading& loading);
[[nodiscard]] Check read_check(const yaml::Node& node, const Clause& clause, Loading& loading);
void read_cases(const yaml::Node& node, const Check& check, Loading& loading);

/// Compiles for each kind to which the check applies. `variable` is bound last, when given.
struct Subject {
  std::string name;
  std::array<cel::Type, kinds.size()> types;
};
[[nodiscard]] Expression compile(const cel::Text& text, AppliesTo applies_to, cel::Expect expect,
                                 const Subject* subject, Loading& loading);

}  // namespace icpcheck::packs
