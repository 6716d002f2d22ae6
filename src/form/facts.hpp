// SPDX-License-Identifier: MIT
// How a fact stands in a file.
#pragma once

#include <string>
#include <string_view>

#include "icpcheck/form/explain.hpp"

namespace icpcheck::form {

/// One word of a constant: nothing can be chosen.
[[nodiscard]] bool is_fixed(const schema::Type& type);

/// Its example, as a line of YAML; else its key with the sample of the schema: "name: In your own
/// words", "icp:".
[[nodiscard]] std::string line_of(const Fact& fact, const schema::Schema& schema);

}  // namespace icpcheck::form
