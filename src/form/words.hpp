// SPDX-License-Identifier: MIT
// What every document says of questions and tables, in the same words.
#pragma once

#include <string>
#include <vector>

#include "icpcheck/form/form.hpp"

namespace icpcheck::form {

/// What is described, or "a system" where it is none in particular.
[[nodiscard]] std::string title_of(const Form& form);
/// What of how many people there is to find out.
[[nodiscard]] std::string opening_of(const Form& form);

/// "Yes or no.", "One of: Meeting; E-mail.", "A date, such as 20 March 2023.": of a vocabulary the
/// first few words, unless all are to be told.
[[nodiscard]] std::string possible_answers(const Answers& answers, bool all);

/// A value as documents tell it; a very long one is cut.
[[nodiscard]] std::string told_value(const Known& known);

/// Instead of a reason that was told for the question before.
inline constexpr std::string_view why_as_above = "As above.";

/// "The director of public health"; who it is where nobody is named.
[[nodiscard]] std::string heading_of(const std::string& person);

/// Questions about one fact of several boards or members, which stand behind each other.
using Alike = std::vector<const FormQuestion*>;
[[nodiscard]] std::vector<Alike> alike_in(const Form& form);
/// The question once, led by all that it is asked about.
[[nodiscard]] std::string text_of(const Alike& questions);

/// "12 rows; the list claims to be complete."
[[nodiscard]] std::string state_of(const FormTable& table);

}  // namespace icpcheck::form
