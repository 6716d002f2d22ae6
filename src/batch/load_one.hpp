// SPDX-License-Identifier: MIT
// From one input to a description, to problems, or to nothing.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "icpcheck/base/diagnostic.hpp"
#include "icpcheck/batch/find.hpp"
#include "icpcheck/batch/recognise.hpp"
#include "icpcheck/model/description.hpp"
#include "icpcheck/schema/schema.hpp"

namespace icpcheck::batch {

struct LoadedOne {
  std::optional<Description> description;
  bool passed_over = false;  // a file of a folder that is no description
};

/// Loads what has been recognised. Every problem of the file is added.
[[nodiscard]] LoadedOne load_one(const Input& input, std::string bytes,
                                 const Recognised& recognised, const schema::Schema& schema,
                                 const yaml::Limits& limits, Diagnostics& diagnostics);

}  // namespace icpcheck::batch
