// SPDX-License-Identifier: MIT
// Which answers a field takes.
#pragma once

#include "icpcheck/form/form.hpp"

namespace icpcheck::form {

/// `root`: of the file whose organisations, boards and the like may be named.
[[nodiscard]] Answers answers_of(const schema::Schema& schema, const yaml::Node& root,
                                 schema::TypeId type);

}  // namespace icpcheck::form
