// SPDX-License-Identifier: MIT
// The descriptions that one is joined with, loaded when they are asked for.
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "icpcheck/batch/audit_files.hpp"
#include "icpcheck/model/description.hpp"

namespace icpcheck::batch {

/// A description and those that belong to it.
struct Partners {
  std::shared_ptr<const Description> system;
  std::vector<std::shared_ptr<const Description>> places;
};

/// Safe to use by several threads. A system is loaded once and kept; the places of a system are
/// loaded for it and then forgotten.
class PartnerFinder {
 public:
  PartnerFinder(const Index& index, const AuditPlan& plan);

  /// Adds to `problems` what is wrong between the description and its partners: an id that another
  /// has, too, a place that its system does not list, what the two say differently.
  [[nodiscard]] Partners find(const Description& description, const Entry& entry,
                              std::size_t position, Diagnostics& problems);

  /// Whether a file was not what it was when it was hashed for the index.
  [[nodiscard]] bool any_changed() const { return changed_; }

 private:
  struct Kept {
    std::once_flag once;
    std::shared_ptr<const Description> description;
  };

  [[nodiscard]] std::shared_ptr<const Description> load(std::size_t position) const;
  [[nodiscard]] std::shared_ptr<const Description> system_of(const Entry& place);
  [[nodiscard]] bool is_repeated(const Entry& entry) const;

  const Index& index_;
  const AuditPlan& plan_;
  mutable std::atomic<bool> changed_ = false;
  std::deque<Kept> systems_;  // in the order of `index_.systems`
};

/// Whether the bytes are those that were hashed; true when none were.
[[nodiscard]] bool is_as_hashed(const Entry& entry, const std::string& bytes);
/// The bytes of a file: kept, or read again.
[[nodiscard]] std::optional<std::string> bytes_of(const Entry& entry, const yaml::Limits& limits,
                                                  Diagnostics& problems);

}  // namespace icpcheck::batch
