// SPDX-License-Identifier: MIT
// What stands in the cells of questions and tables, in a workbook and in CSV alike.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/form/form.hpp"
#include "icpcheck/form/layout.hpp"
#include "icpcheck/sheet/write.hpp"

namespace icpcheck::form {

/// What is asked about one fact, one cell of a table or one list.
struct Asked {
  std::string person = {};
  std::string question = {};
  std::string why = {};
  std::string possible = {};
  Known known = {};
  std::string key = {};
  std::string item = {};
  AnswerKind kind = AnswerKind::text;
  bool many = false;
};

[[nodiscard]] Asked asked_of(const FormQuestion& question);
/// Whether the list is complete. What is known is "true" or "false".
[[nodiscard]] Asked asked_if_complete(const FormTable& table);

/// The cell of a part. An answer is empty: it is to be filled in.
[[nodiscard]] sheet::Field field_of(Part part, const Asked& asked, const Form& form);

/// What is known of a row as an object of JSON, by the keys of the columns; "" of an empty one. A
/// row too long for a cell gives "sha256:" and the digest of that.
[[nodiscard]] std::string value_of(const FormRow& row, const FormTable& table);

}  // namespace icpcheck::form
