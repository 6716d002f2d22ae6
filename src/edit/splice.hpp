// SPDX-License-Identifier: MIT
// Ways to write one change: the first that is read as that change and no other is taken.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edit/source.hpp"
#include "icpcheck/edit/value.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::edit {

/// The bytes from `begin` to `end` become `text`.
struct Splice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};
/// Ascending, apart from each other.
using Splices = std::vector<Splice>;

[[nodiscard]] std::string spliced(std::string_view text, const Splices& splices);

/// What is to be written, and in what.
struct Task {
  const Source& source;
  Style style;
};

using Ways = std::vector<Splices>;

[[nodiscard]] Ways ways_to_replace(const Task& task, const yaml::Node& node, const Value& value);
/// `type`: that of the map, whose order of fields is kept; null when it has none.
[[nodiscard]] Ways ways_to_add_key(const Task& task, const yaml::Node& map, std::string_view name,
                                   const Value& value, const schema::Type* type,
                                   const schema::Schema& schema);
[[nodiscard]] Ways ways_to_add_item(const Task& task, const yaml::Node& list, const Value& value);
/// Of a node that is not the only one of its list or map.
[[nodiscard]] Ways ways_to_remove(const Task& task, const yaml::Node& node);

/// A line of its own below the one on which `offset` lies, and below comments right of `column`.
[[nodiscard]] Splice line_below(const Task& task, std::size_t offset, std::size_t column,
                                const std::string& line);

/// The line of a template that names the key but is a comment yet: "#   in_public: true". It begins
/// at `begin`; `npos` when there is none whose value is left as a template has it.
[[nodiscard]] Splice find_commented(const Task& task, const yaml::Node& map, std::string_view name,
                                    const schema::Type* type, const schema::Schema& schema);

}  // namespace icpcheck::edit
