// SPDX-License-Identifier: MIT
// Packs and descriptions written inside a test.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "icpcheck/audit/audit.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/packs/load.hpp"
#include "support/temporary_folder.hpp"

namespace icpcheck::test {

/// The diagnostics as text, without the folder in front of file names.
inline std::string texts(const std::vector<Diagnostic>& diagnostics,
                         const std::string& folder = {}) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += to_text(diagnostic);
  if (folder.empty()) return text;
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
    text.erase(at, folder.size());
  }
  return text;
}
inline std::string texts(const Diagnostics& diagnostics, const std::string& folder = {}) {
  return texts(diagnostics.items(), folder);
}

inline constexpr const char* pack_yaml = R"(format: icpcheck/pack/1
id: example
title: An example
version: 1.0.0
applies_to: [system]
sources:
  - {id: paper, title: A paper}
)";

/// A pack of one clause, X1, whose `checks:` and what else it says are `rest`.
struct PackFiles {
  std::string rest;
  std::string pack = pack_yaml;
};

struct LoadResult {
  std::optional<packs::LoadedPack> pack;
  std::string problems;
};

inline LoadResult load(const PackFiles& files) {
  TemporaryFolder folder;
  folder.write("pack.yaml", files.pack);
  folder.write("X1.yaml",
               "id: X1\ntitle: A clause\nsource: {document: paper, at: page 1}\n" + files.rest);
  Diagnostics diagnostics;
  const packs::BuiltIn& built_in = packs::built_in();
  LoadResult result;
  result.pack = packs::load_pack(folder.path(), built_in.arrangements, built_in.pack_schema,
                                 packs::libraries_of(built_in.packs), diagnostics);
  result.problems = texts(diagnostics, folder.path() + "/");
  return result;
}

inline constexpr const char* system_yaml = R"(format: icpcheck/arrangements/1
kind: system
id: north
name: North Integrated Care System
described_on: 2022-01-01
)";

/// The description of a system whose facts are `rest`; it has to be valid.
inline Description describe(const std::string& rest, const std::string& head = system_yaml) {
  Diagnostics diagnostics;
  auto description =
      load_description("north.yaml", head + rest, packs::built_in().arrangements, {}, diagnostics);
  if (!description) throw std::runtime_error(texts(diagnostics));
  return std::move(*description);
}

}  // namespace icpcheck::test
