// SPDX-License-Identifier: MIT
// The formats in which forms are written: to read, to print, to fill in and to send back.
#pragma once

#include <vector>

#include "icpcheck/base/formats.hpp"
#include "icpcheck/form/form.hpp"
#include "icpcheck/paper/look.hpp"

namespace icpcheck::form {

/// One of a description; one of each kind where none in particular is asked about. Never empty.
using Forms = std::vector<Form>;

using FormFormat = FormatOf<Forms, paper::Look>;

[[nodiscard]] Formats<FormFormat> formats();

}  // namespace icpcheck::form
