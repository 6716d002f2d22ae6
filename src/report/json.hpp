// SPDX-License-Identifier: MIT
// The parts of the JSON report. Keys are the names of the C++ members; a list, text or flag that
// says nothing is left out. The format is described in schemas/report.schema.json.
#pragma once

#include "icpcheck/model/report.hpp"
#include "icpcheck/report/json_writer.hpp"

namespace icpcheck::report {

/// Packs with their clauses and checks, once for the whole report.
void write_catalogue(const Report& report, JsonWriter& json);
void write_description(const DescriptionResult& result, JsonWriter& json);
/// The members of a finding, from its status on, into an object that was begun.
void write_outcome(const Finding& finding, JsonWriter& json);

/// The members "file", "line" and "column", as far as they are known.
void write_location(const Location& where, JsonWriter& json);

/// How the run was asked for: the members "options", "parameters" and "profile".
void write_options(const RunOptions& options, JsonWriter& json);
void write_parameters(const std::vector<UsedParameter>& parameters, JsonWriter& json);
void write_profile(const UsedProfile& profile, JsonWriter& json);

/// As `texts` and `text`, but nothing at all when empty.
void write_any(JsonWriter& json, std::string_view key, const std::vector<std::string>& values);
void write_any(JsonWriter& json, std::string_view key, std::string_view value);

}  // namespace icpcheck::report
