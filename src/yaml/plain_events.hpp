// SPDX-License-Identifier: MIT
// The events of yaml-cpp without yaml-cpp, for texts in the plain subset (see plain_scanner.hpp).
#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string_view>

namespace icpcheck::yaml {

/// Sends what yaml-cpp would send for the document: the same events in the same order, with the
/// same texts, tags, styles and byte positions. False, before any event was sent, when the source
/// is not all within the subset.
[[nodiscard]] bool send_plain(std::string_view source, YAML::EventHandler& events);

}  // namespace icpcheck::yaml
