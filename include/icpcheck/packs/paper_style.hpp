// SPDX-License-Identifier: MIT
// Loads the styles of board papers. schemas/paper.schema.json describes their format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/model/paper_style.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::packs {

/// What the names in a style may mean.
struct StyleNames {
  const schema::Schema& arrangements;  // paths
  const schema::Schema& paper_schema;
  PackList packs;                         // packs and their parameters
  const std::vector<PaperStyle>& styles;  // what can be imported
  bool built_in = false;                  // may say for which kinds it is usual
};

/// Reads a style. `name`: what it is called; `file`: the name to show. Empty exactly when an error
/// was added; all problems are reported.
[[nodiscard]] std::optional<PaperStyle> load_style(std::string name, std::string file,
                                                   std::string bytes, const StyleNames& names,
                                                   Diagnostics& diagnostics);

/// The built-in styles that make papers.
[[nodiscard]] std::vector<std::string_view> style_names();
/// Null when there is none of that name.
[[nodiscard]] const PaperStyle* find_style(const std::vector<PaperStyle>& styles,
                                           std::string_view name);
/// The built-in style of a description for which none is asked for.
[[nodiscard]] const PaperStyle& usual_style(Kind kind);

}  // namespace icpcheck::packs
