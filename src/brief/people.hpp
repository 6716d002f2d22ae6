// SPDX-License-Identifier: MIT
// What is to be confirmed, by whom to ask.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "icpcheck/model/report.hpp"

namespace icpcheck::brief {

/// Facts that one person can tell together.
struct ToConfirm {
  std::string text;                     // the questions
  std::size_t facts = 0;                // how many there are
  std::vector<const Finding*> settles;  // heaviest first
};

struct Person {
  std::string name;  // "the ICP's secretary"; "": nobody in particular
  std::size_t facts = 0;
  std::vector<ToConfirm> rows;  // heaviest first
};

/// Whoever can settle what weighs most comes first; nobody in particular comes last.
[[nodiscard]] std::vector<Person> people_to_ask(const DescriptionResult& result);

/// What is asked first, with the names of the bodies where a board could not tell without.
[[nodiscard]] std::string asked_of(const Question& question);

/// What stands in descriptions that were not read with this one, a sentence for each: their authors
/// have to be asked for the files.
[[nodiscard]] std::vector<std::string> to_read_with(const DescriptionResult& result);

}  // namespace icpcheck::brief
