// SPDX-License-Identifier: MIT
// Makes valid descriptions of what was drawn and of what cases state, which may leave out what is
// required and speak of bodies that are not listed.
#pragma once

#include "properties/drawing.hpp"
#include "properties/group.hpp"

namespace icpcheck::properties {

void make_whole(Group& group, Drawing& drawing, Random& random);

}  // namespace icpcheck::properties
