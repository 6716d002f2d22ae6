// SPDX-License-Identifier: MIT
// Loads packs from folders, and gives the built-in ones.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/pack.hpp"
#include "icpcheck/model/paper_style.hpp"
#include "icpcheck/schema/schema.hpp"
#include "icpcheck/yaml/document.hpp"

namespace icpcheck::packs {

/// A case of a check: what it gives for a small description.
struct Case {
  const yaml::Node* node = nullptr;   // the case itself, for its place
  const yaml::Node* given = nullptr;  // the description; null: an empty one
  const yaml::Node* joined = nullptr;
  const yaml::Node* parameters = nullptr;
  Kind kind = Kind::system;
  std::optional<Date> as_of;
  Status gives = Status::met;
  std::string check;  // id
};

/// A pack with what only its author needs. Owns the documents that `cases` point into.
struct LoadedPack {
  Pack pack;
  std::vector<Case> cases;
  std::vector<std::shared_ptr<const yaml::Document>> documents;
};

/// Whether a pack.yaml lies in the folder.
[[nodiscard]] bool is_pack(const std::string& folder);

/// Loads the pack in a folder: pack.yaml and every other YAML file beside it, one clause each, in
/// name order. `libraries`: the packs from which it may import. Empty exactly when an
/// error was added; all problems of all files are reported.
[[nodiscard]] std::optional<LoadedPack> load_pack(const std::string& folder,
                                                  const schema::Schema& arrangements,
                                                  const schema::Schema& pack_schema,
                                                  const PackList& libraries,
                                                  Diagnostics& diagnostics);
/// Those of the packs from which others may import.
[[nodiscard]] PackList libraries_of(const std::vector<Pack>& packs);

/// Adds an error for each id of a pack, clause or check that two of the packs use, for each
/// `refers_to` and `uses` that none of them answers, and for packs that use each other in a
/// circle. True when there was none. `known`: all built-in and loaded packs.
bool check_together(const std::vector<const Pack*>& known, Diagnostics& diagnostics);

/// What is built into the program; nothing is parsed. Valid until the program ends.
struct BuiltIn {
  schema::Schema arrangements;
  schema::Schema pack_schema;
  schema::Schema profile_schema;
  schema::Schema paper_schema;
  std::vector<Pack> packs;
  std::vector<PaperStyle> styles;  // of papers, those that are imported by others among them
};
[[nodiscard]] const BuiltIn& built_in();

/// The JSON Schema files built in, by name ("arrangements", "pack", "profile", "paper"); "" when
/// unknown.
[[nodiscard]] std::string_view schema_text(std::string_view name);
[[nodiscard]] std::vector<std::string_view> schema_names();

}  // namespace icpcheck::packs
