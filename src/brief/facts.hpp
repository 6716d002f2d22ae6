// SPDX-License-Identifier: MIT
// Facts of a description, as lines for a board.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/description.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::brief {

using paper::Line;

/// What the texts of a fact are: free text, words of a vocabulary, ids of organisations, days.
enum class Shows : std::uint8_t { text, word, organisation, date };

struct FactField {
  std::string_view label;
  std::string_view open;  // what nobody tells: "who founded it"; "": the label does for that, too
  std::string_view path;
  Shows shows = Shows::text;
  bool if_stated = false;          // say nothing when it is not stated
  std::string_view none = "none";  // what an empty list means
};

/// A value in words: a list with commas, a seat by its post and organisation. A list that is
/// partial says so.
[[nodiscard]] std::string fact_value(const Description& description, const yaml::Node& fact,
                                     Shows shows);

/// "Label: value" for what is stated, and one line "Not stated: ...; ..." for the rest.
[[nodiscard]] std::vector<paper::Line> fact_lines(const Description& description,
                                                  std::span<const FactField> fields);

/// A fact below `local`.
struct LocalFact {
  std::string_view top;  // the key below `local` that it belongs to
  const yaml::Node& node;
};
/// The facts below `local` that fit, one line for each key.
[[nodiscard]] std::vector<paper::Line> local_lines(
    const Description& description, const std::function<bool(const LocalFact&)>& fits);

/// A seat: "Director of People, Exampleshire County Council".
[[nodiscard]] std::string seat_name(const Description& description, const yaml::Node& seat);

}  // namespace icpcheck::brief
