// SPDX-License-Identifier: MIT
// What people write as an answer, as a value to put into a description.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/edit/value.hpp"
#include "icpcheck/form/form.hpp"

namespace icpcheck::answer {

/// Without a value `problem` is a sentence that says why, and `hint` what to write.
struct Understood {
  std::optional<edit::Value> value;
  std::string problem = {};
  std::string hint = {};
};

/// Takes "Yes" and "n", days as people in England write them, titles of choices and names of
/// organisations in any case, lists with ";", with a line each or, of choices, with ",". "None" is
/// an empty list. `text` is not blank. What is no plain answer, such as the seat of a member, is
/// read as YAML on one line: "{post: Chair, organisation: icb}".
[[nodiscard]] Understood understand(std::string_view text, const form::Answers& answers);

/// Without the spaces, also those that do not break, at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace icpcheck::answer
