// SPDX-License-Identifier: MIT
// The files of a pack, each validated before anything is read from it.
#include "icpcheck/packs/load.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "icpcheck/base/file_name.hpp"
#include "icpcheck/system/file.hpp"
#include "packs/loading.hpp"

namespace icpcheck::packs {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const yaml::Document> read_document(const fs::path& path,
                                                    Diagnostics& diagnostics) {
  const yaml::Limits limits;
  Diagnostics refused;
  // A pack can come from a stranger: its links would show what they lead to in what is said of it.
  auto bytes = system::read_file(path.string(), limits.bytes, refused, system::Links::refused);
  if (bytes) return yaml::read(path.string(), std::move(*bytes), limits, diagnostics);
  const Diagnostic& why = refused.items().front();
  diagnostics.add(error_of(path.string(), "pack.unreadable",
                           "This file of the pack cannot be read. " + why.message,
                           why.code == "batch.is_link" ? why.hint : ""));
  return nullptr;
}

/// A file that has the shape that the schema asks for: its root; else null.
const yaml::Node* read_valid(const fs::path& path, const schema::Schema& pack_schema,
                             std::string_view kind, LoadedPack& loaded, Diagnostics& diagnostics) {
  Diagnostics found;
  auto document = read_document(path, found);
  if (document != nullptr && document->root().kind() == yaml::Kind::map) {
    schema::validate(document->root(), pack_schema, pack_schema.root(kind).value(),
                     schema::Required::demanded, found);
  } else if (document != nullptr) {
    found.add(yaml::at_value(document->root(), "pack.not_a_map",
                             "This file of the pack has no keys.",
                             "See the guide for authors of packs, docs/packs.md."));
  }
  const bool valid = !found.has_errors();
  diagnostics.add(std::move(found));
  if (!valid) return nullptr;
  loaded.documents.push_back(std::move(document));
  return &loaded.documents.back()->root();
}

struct Files {
  std::vector<fs::path> heads;  // pack.yaml, of which there should be one
  std::vector<fs::path> clauses;
  std::error_code error;
};

/// In name order.
Files files_of(const fs::path& folder) {
  Files files;
  fs::directory_iterator entries{folder, files.error};
  while (!files.error && entries != fs::directory_iterator{}) {
    const fs::path& path = entries->path();
    const std::string name = path.filename().string();
    if (is_yaml_name(name, "pack")) {
      files.heads.push_back(path);
    } else if (is_yaml_name(name)) {
      files.clauses.push_back(path);
    }
    entries.increment(files.error);
  }
  std::ranges::sort(files.heads);
  std::ranges::sort(files.clauses);
  return files;
}

/// Why the folder is no pack; empty when it may be one.
std::optional<Diagnostic> fault_of(const std::string& folder, const Files& files) {
  if (files.error && files.error != std::errc::no_such_file_or_directory) {
    return error_of(folder, "pack.unreadable", "This folder cannot be read.");
  }
  if (files.heads.empty()) {
    return error_of(folder, "pack.missing",
                    "There is no pack here: a pack is a folder with a pack.yaml.");
  }
  if (files.heads.size() == 1) return std::nullopt;
  const std::string first = files.heads.front().filename().string();
  const std::string second = files.heads[1].filename().string();
  return error_of(folder, "pack.two_heads", "This pack has both " + first + " and " + second + ".",
                  "Keep one of the two.");
}

}  // namespace

bool is_pack(const std::string& folder) { return !files_of(folder).heads.empty(); }

PackList libraries_of(const std::vector<Pack>& packs) {
  PackList libraries;
  for (const Pack& pack : packs) {
    if (pack.library) libraries.push_back(&pack);
  }
  return libraries;
}

std::optional<LoadedPack> load_pack(const std::string& folder, const schema::Schema& arrangements,
                                    const schema::Schema& pack_schema, const PackList& libraries,
                                    Diagnostics& diagnostics) {
  Diagnostics found;
  const Files files = files_of(folder);
  if (auto fault = fault_of(folder, files)) {
    diagnostics.add(std::move(*fault));
    return std::nullopt;
  }
  Loading loading{arrangements, found, libraries, {}, {}, {}};
  const yaml::Node* root =
      read_valid(files.heads.front(), pack_schema, "pack", loading.loaded, found);
  if (root != nullptr) read_pack(*root, loading);
  for (const fs::path& file : files.clauses) {
    const yaml::Node* clause = read_valid(file, pack_schema, "clause", loading.loaded, found);
    // Without its pack a clause would only bring errors that follow from that.
    if (clause != nullptr && root != nullptr) read_clause(*clause, loading);
  }
  const bool asks = loading.pack().library || !loading.pack().clauses.empty();
  if (root != nullptr && !found.has_errors() && !asks) {
    found.add(error_of(folder, "pack.no_clauses", "This pack asks nothing: it has no clause.",
                       "Add a file with a clause and its checks beside pack.yaml."));
  }
  const bool valid = !found.has_errors();
  found.sort();
  diagnostics.add(std::move(found));
  if (!valid) return std::nullopt;
  return std::move(loading.loaded);
}

}  // namespace icpcheck::packs
