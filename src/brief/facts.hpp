// SPDX-License-Identifier: MIT
// Facts of a description, as lines for a board.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/description.hpp"
#include "icpcheck/model/paper_style.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::brief {

using paper::Line;

/// What stands at the end of a path, and the item of the last list on the way.
struct PlaceOfPath {
  const yaml::Node* item = nullptr;   // null: no list is on the way
  const yaml::Node* value = nullptr;  // null: not stated
};
/// For each item of the lists that the path goes through: "hwbs[].jhws". Without one, once.
[[nodiscard]] std::vector<PlaceOfPath> find_all(const yaml::Node& root, std::string_view path);

/// A value in words: a list with commas, a seat by its post and organisation. A list that is
/// partial says so.
[[nodiscard]] std::string fact_value(const Description& description, const yaml::Node& fact,
                                     Shows shows);
/// The same, and what an empty list means.
[[nodiscard]] std::string fact_value(const Description& description, const yaml::Node& fact,
                                     const PaperFact& field);

/// "Label: value" for what is stated, and one line "Not stated: ...; ..." for the rest.
[[nodiscard]] std::vector<paper::Line> fact_lines(const Description& description,
                                                  const std::vector<PaperFact>& fields);

/// Several lines as one: "Label: value. Label: value".
[[nodiscard]] paper::Line in_one(const std::vector<paper::Line>& lines);

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
