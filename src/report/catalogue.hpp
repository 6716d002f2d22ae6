// SPDX-License-Identifier: MIT
// The catalogue in each of its formats, and what they share.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/report/catalogue.hpp"

namespace icpcheck::report {

void write_catalogue_csv(const PackList& packs, const paper::Look& look, std::ostream& out);
void write_catalogue_json(const PackList& packs, const paper::Look& look, std::ostream& out);

/// A table for each document: paragraph, and the checks that rest on it.
void write_paragraphs(const PackList& packs, paper::Writer& writer);

/// "Title of the document, Appendix A; Title of another, 1.3".
[[nodiscard]] std::string cite(const std::vector<SourceReference>& sources, const Pack& pack);
/// "system", "place" or "system and place".
[[nodiscard]] std::string_view phrase(AppliesTo applies_to);
/// "from 2022-04-01, by 2022-07-01"; "" for a check without dates.
[[nodiscard]] std::string due(const Check& check, const Pack& pack);
/// How the guidance puts the demand of a check; "" when it is not said.
[[nodiscard]] std::string_view wording(const Check& check, const Clause& clause);

}  // namespace icpcheck::report
