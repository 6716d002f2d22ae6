// SPDX-License-Identifier: MIT
// The map as a picture that fits on a page of text: which boards there are and how they hang
// together. What each decides and who sits there is left to the large map.
#pragma once

#include "icpcheck/map/map.hpp"
#include "icpcheck/paper/picture.hpp"

namespace icpcheck::map {

[[nodiscard]] paper::Picture picture_of(const Area& area);

}  // namespace icpcheck::map
