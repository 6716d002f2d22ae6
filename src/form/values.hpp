// SPDX-License-Identifier: MIT
// Which answers a field takes, and how its value reads.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "icpcheck/form/form.hpp"

namespace icpcheck::form {

/// With a capital letter at its begin.
[[nodiscard]] std::string capitalised(std::string text);

/// Whether a field can be answered in one cell: a scalar or a list of scalars.
[[nodiscard]] bool is_plain(const schema::Schema& schema, schema::TypeId type);

class Values {
 public:
  /// `root`: of the description whose organisations may be named; null: of none.
  Values(const schema::Schema& schema, const yaml::Node* root) : schema_(schema), root_(root) {}

  [[nodiscard]] Answers answers_of(schema::TypeId type);
  /// Of a node, which may be null.
  [[nodiscard]] Known known(const yaml::Node* node, schema::TypeId type);

 private:
  using Choices = std::shared_ptr<const std::vector<AnswerChoice>>;
  const Choices& choices_of(schema::TypeId type);
  [[nodiscard]] std::vector<AnswerChoice> listed(const schema::Type& type) const;
  [[nodiscard]] std::string title_of(std::string_view word, schema::TypeId type);
  [[nodiscard]] Known known_list(const yaml::Node& list, schema::TypeId items);

  const schema::Schema& schema_;
  const yaml::Node* root_;
  std::map<schema::TypeId, Choices> choices_;
  std::map<schema::TypeId, std::map<std::string_view, std::string_view>> titles_;  // by word
};

}  // namespace icpcheck::form
