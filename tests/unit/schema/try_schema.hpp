// SPDX-License-Identifier: MIT
// Ways through reader, loader and validator, for the tests of this room.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/schema/schema.hpp"

namespace icpcheck::schema {

/// The schema; what is wrong with it fails the test.
Schema schema_of(std::string_view json);

/// What loading a schema reports, as text; "" when it loads.
std::string loading_problems(std::string_view json);

/// One of the schemas of the project, "arrangements" or "pack".
const Schema& project_schema(std::string_view name);

enum class Stage { fragment, fragment_without_required, file, references };

/// A small schema with one field for each sort of value.
const Schema& sample_schema();

/// What a stage reports about a YAML text named "a.yaml", as text. Fragments are validated as the
/// only kind of the schema. Fails when the stage's answer and its problems differ.
std::string problems_of(const Schema& schema, std::string_view yaml_text,
                        Stage stage = Stage::file);

struct Reported {
  const char* text;
  const char* problem;
};

/// Checks the problems of each text against the sample schema.
void check_rows(const std::vector<Reported>& rows, Stage stage = Stage::fragment_without_required);

}  // namespace icpcheck::schema
