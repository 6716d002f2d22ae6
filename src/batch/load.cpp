// SPDX-License-Identifier: MIT
// Reads, recognises and loads the files, one after the other.
#include "icpcheck/batch/load.hpp"

#include <optional>
#include <utility>

#include "batch/load_one.hpp"
#include "icpcheck/system/file.hpp"

namespace icpcheck::batch {

Loaded load(const std::vector<Input>& inputs, const schema::Schema& schema,
            const yaml::Limits& limits, Diagnostics& diagnostics) {
  Loaded loaded;
  for (const Input& input : inputs) {
    std::optional<std::string> bytes =
        input.content ? input.content : system::read_file(input.path, limits.bytes, diagnostics);
    if (!bytes) continue;
    const Recognised recognised = recognise(*bytes);
    LoadedOne one = load_one(input, std::move(*bytes), recognised, schema, limits, diagnostics);
    if (one.description) loaded.descriptions.push_back(std::move(*one.description));
    if (one.passed_over) loaded.passed_over.push_back(input.path);
  }
  return loaded;
}

}  // namespace icpcheck::batch
