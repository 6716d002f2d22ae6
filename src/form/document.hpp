// SPDX-License-Identifier: MIT
#pragma once

#include <ostream>

#include "icpcheck/form/formats.hpp"
#include "icpcheck/paper/paper.hpp"

namespace icpcheck::form {

/// What stands above all questions of one description.
[[nodiscard]] paper::Front front_of(const Form& form);

void write_document(const Forms& forms, paper::Writer& writer);

}  // namespace icpcheck::form
