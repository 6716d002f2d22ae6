// SPDX-License-Identifier: MIT
// A draft paper for a board about one description.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::brief {

/// After whose reports the paper is shaped: the board of Lincolnshire or a committee of Wirral.
enum class Style : std::uint8_t { lincolnshire, wirral };

[[nodiscard]] std::vector<std::string_view> styles();
[[nodiscard]] std::optional<Style> style_from(std::string_view text);
/// The style of a description for which none is asked for: a system's is that of Lincolnshire.
[[nodiscard]] Style usual_style(Kind kind);

/// What the paper is made from. Everything lives until the paper is made.
struct Subject {
  const Report& report;  // how the run was asked for, and its packs
  const DescriptionResult& result;
  const Description& description;       // that of `result`
  const Description* system = nullptr;  // of a place, when it is loaded
};

/// The draft. Where the description states nothing, the draft says so or asks its author.
[[nodiscard]] paper::Paper make_paper(const Subject& subject, Style style);

}  // namespace icpcheck::brief
