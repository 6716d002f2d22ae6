// SPDX-License-Identifier: MIT
// Which answers a field takes.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/form/form.hpp"

namespace icpcheck::form {

/// `root`: of the file whose organisations, boards and the like may be named.
[[nodiscard]] Answers answers_of(const schema::Schema& schema, const yaml::Node& root,
                                 schema::TypeId type);

/// What the innermost item that the key names by its position is called: of "icp.members[2].roles"
/// that of the seat, "Chair, NHS Exampleshire". "" when the key names none so, or when it is not
/// there or has no name.
[[nodiscard]] std::string item_of(const yaml::Node& root, std::string_view key);

}  // namespace icpcheck::form
