// SPDX-License-Identifier: MIT
// What a board reads first, in gap reports and in papers alike.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "icpcheck/model/opening.hpp"
#include "icpcheck/model/question.hpp"
#include "icpcheck/paper/paper.hpp"
#include "icpcheck/report/telling.hpp"

namespace icpcheck::report {

/// A finding that is known to fall short, in as few lines as tell who has to do what.
[[nodiscard]] paper::Entry known_entry(const Finding& finding, const Telling& telling);
/// What is known to fall short and nobody has taken on: "No action with an owner ..."; "" for none.
[[nodiscard]] std::string unowned(const DescriptionResult& result);

/// A question in words; without one in the schema what is not written down.
[[nodiscard]] std::string text_of(const AskedFact& fact, const Question& question);
/// The bodies that it is to be found out about, by name: "Fen HWB and 3 more".
[[nodiscard]] std::string names_of(const Question& question, std::size_t most);
/// The question with these names before it, where it does not say them.
[[nodiscard]] std::string title_of(const Question& question, std::size_t most_names);
/// Who would know, each once; empty where the schema says nothing.
[[nodiscard]] std::vector<std::string> people_of(const Question& question);

/// What falls due, date by date.
void write_due(const Telling& telling, int level, std::size_t most, paper::Writer& writer);

}  // namespace icpcheck::report
