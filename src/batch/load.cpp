// SPDX-License-Identifier: MIT
#include "icpcheck/batch/load.hpp"

#include <utility>

#include "batch/reader.hpp"

namespace icpcheck::batch {

Loaded load(std::vector<Input> inputs, const AuditPlan& plan, Diagnostics& diagnostics) {
  const Index index = make_index(std::move(inputs), plan.limits, plan.jobs);
  Reader reader{index, plan};
  Loaded loaded;
  for (std::size_t item = 0; item < index.entries.size(); ++item) {
    ReadFile file = reader.read(item);
    if (file.passed_over) loaded.passed_over.push_back(index.entries[item].input.path);
    if (file.description) {
      loaded.descriptions.push_back(std::move(*file.description));
      loaded.joined.push_back(std::move(file.joined));
    } else if (file.problems.has_errors()) {
      loaded.complete = false;
    }
    diagnostics.add(std::move(file.problems));
  }
  return loaded;
}

}  // namespace icpcheck::batch
