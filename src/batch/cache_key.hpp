// SPDX-License-Identifier: MIT
// What the result of a file depends on, as one hash.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "batch/cached_result.hpp"
#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/batch/index.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

/// Keys of one run. The day of the report is part of them where the packs or the outputs ask for
/// it, whatever the description says.
class CacheKeys {
 public:
  CacheKeys(const Index& index, const AuditPlan& plan);

  /// Of a file that was hashed for the index. It names its path, its content and whatever it is
  /// joined with, or would be if its id were not another's, too.
  [[nodiscard]] std::string key_of(std::size_t item) const;

 private:
  const Index& index_;
  std::array<std::string, kinds.size()> of_run_;  // by kind: program, packs, options, outputs
};

/// The days on which the description gives the same result by packs that ask for no day.
[[nodiscard]] Days days_of(const Description& description, Date as_of);

}  // namespace icpcheck::batch
