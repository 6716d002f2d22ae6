// SPDX-License-Identifier: MIT
// The fields of a schema, for reading.
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::cli {

/// How `icpcheck schema` can write one.
[[nodiscard]] std::vector<std::string_view> schema_formats();

/// Markdown: a table for each kind of file and each object in it, then the vocabularies.
void write_field_reference(const schema::Schema& schema, std::string_view name, std::ostream& out);

}  // namespace icpcheck::cli
