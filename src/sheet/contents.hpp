// SPDX-License-Identifier: MIT
// What is written into cells, as text.
#pragma once

#include <string>

#include "icpcheck/sheet/write.hpp"

namespace icpcheck::sheet {

/// The shortest form that is read as the same number.
[[nodiscard]] std::string exact(double number);

/// The content as a person reads it, made visible, and cut where a cell is full.
[[nodiscard]] std::string shown_text(const Content& content);

}  // namespace icpcheck::sheet
