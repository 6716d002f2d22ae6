// SPDX-License-Identifier: MIT
// yaml-cpp, which says what a text of YAML is.
#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string_view>

namespace icpcheck::yaml {

/// Sends the events of the document, and of a second one if there is one. False when there is
/// none. Throws what yaml-cpp throws.
[[nodiscard]] bool send_reference(std::string_view source, YAML::EventHandler& events);

}  // namespace icpcheck::yaml
