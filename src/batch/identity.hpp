// SPDX-License-Identifier: MIT
// Who a description is about, without parsing it: what decides which files belong together.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "icpcheck/base/location.hpp"
#include "icpcheck/model/words.hpp"

namespace icpcheck::batch {

struct Identity {
  Kind kind = Kind::system;
  std::string id;
  std::string system;  // of a place: the id of its system; "" when it names none
  Location id_place;   // line and column of the value of `id`

  bool operator==(const Identity&) const = default;
};

/// What the lines say that begin with `kind:`, `id:` and `system:`. Empty when they leave a doubt:
/// a key twice or not at all, a value that is no plain word, a bracket that stays open on its line.
[[nodiscard]] std::optional<Identity> scan_identity(std::string_view text);

}  // namespace icpcheck::batch
