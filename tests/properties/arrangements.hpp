// SPDX-License-Identifier: MIT
// The schema of descriptions.
#pragma once

#include "icpcheck/packs/load.hpp"

namespace icpcheck::properties {

inline const schema::Schema& arrangements() { return packs::built_in().arrangements; }

}  // namespace icpcheck::properties
