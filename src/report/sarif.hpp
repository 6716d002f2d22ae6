// SPDX-License-Identifier: MIT
// The parts of the SARIF report (version 2.1.0), within the limits that GitHub documents for code
// scanning.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/model/report.hpp"
#include "icpcheck/report/json_writer.hpp"
#include "icpcheck/report/sources.hpp"
#include "report/level.hpp"

namespace icpcheck::report {

/// In characters.
inline constexpr std::size_t longest_sarif_message = 4'000;

/// A finding that becomes a result.
struct SarifResult {
  const DescriptionResult* description;
  const Finding* finding;
  Level level;
  std::size_t occurrence;  // of the description's id and kind in the report, from 1
};

struct SarifReport {
  const Report& report;
  const Sources& sources;
  JsonWriter& json;
  std::map<const Check*, std::size_t> rules;  // position of each rule
  std::vector<SarifResult> results;
  std::size_t left_out = 0;  // results beyond the limit
};

void write_rules(const SarifReport& sarif);
void write_results(const SarifReport& sarif);

/// The member "message" or another object that holds a text: `text` without what SARIF would take
/// for links and placeholders, and at most `most` characters of it.
void write_message(std::string_view key, std::string_view text, std::size_t most, JsonWriter& json);
/// The member "physicalLocation"; nothing without a file.
void write_physical_location(const Location& where, JsonWriter& json);
/// The reference to a rule: a member "ruleId" and its position.
void write_rule_reference(const Finding& finding, const SarifReport& sarif);

}  // namespace icpcheck::report
