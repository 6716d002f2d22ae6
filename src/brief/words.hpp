// SPDX-License-Identifier: MIT
// Words for the members of a board: no ids, no paths, dates as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "icpcheck/base/date.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/model/report.hpp"
#include "icpcheck/report/phrases.hpp"
#include "icpcheck/report/telling.hpp"

namespace icpcheck::brief {

using report::in_words;
using report::organisation_name;

/// The text, with each date like 2022-04-01 in words.
[[nodiscard]] std::string with_dates_in_words(std::string_view text);

/// The same with a capital letter at its begin.
[[nodiscard]] std::string capitalised(std::string text);
/// The same with a small one, for a text that goes on; an abbreviation or a name stays.
[[nodiscard]] std::string decapitalised(std::string text);

/// "Label: text" with the label in bold.
[[nodiscard]] paper::Line labelled(const std::string& label, const std::string& text);
/// "a; b; c", of which only so many are shown: "a; b and 3 more".
[[nodiscard]] std::string listed(const std::vector<std::string>& texts, std::size_t most);

/// A fact by its path: "ICP, meetings, papers online". Items of lists go by their names.
[[nodiscard]] std::string fact_in_words(const Description& description, std::string_view path);
/// A value that may be the id of an organisation, a word of a vocabulary or plain text.
[[nodiscard]] std::string free_value(const Description& description, const StatedFact& fact);
[[nodiscard]] std::string free_value(const Description& description, const yaml::Node& scalar);
/// "yes", "no", a date in words, the text.
[[nodiscard]] std::string value_in_words(std::string_view value, FactKind kind);

}  // namespace icpcheck::brief
